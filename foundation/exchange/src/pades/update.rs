//! What was appended to a document of ours: which signatures, and whether anything of ours was replaced.

use std::collections::BTreeSet;
use std::ops::Range;

use super::object::{Dict, Object};
use super::part::{Entry, Part, parts};

/// Keys of the catalog that a signature may add or replace.
const CATALOG: &[&[u8]] = &[b"AcroForm", b"Perms", b"DSS", b"Extensions", b"Metadata", b"Version"];
/// Keys of a page that the field of a signature may add or replace.
const PAGE: &[&[u8]] = &[b"Annots"];

/// A signature in the file, not yet looked into.
#[derive(Debug)]
pub(super) struct Found {
    /// Its sort: `ETSI.CAdES.detached`, …
    pub(super) sort: Vec<u8>,
    /// The two stretches that it says it covers.
    pub(super) covers: [Range<usize>; 2],
    /// Where its own bytes stand, brackets and all.
    pub(super) place: Range<usize>,
    /// Its own bytes, with what was left over.
    pub(super) content: Vec<u8>,
    /// When it was made, as the document says it.
    pub(super) said_at: Option<Vec<u8>>,
    /// Behind the part that brought it.
    pub(super) end: usize,
}

/// What was appended.
#[derive(Debug, Default)]
pub(super) struct Update {
    /// Signatures, in the order of the file.
    pub(super) signatures: Vec<Found>,
    /// Something of ours was replaced or taken away.
    pub(super) replaced: bool,
    /// Pages got marks that are no field of a signature.
    pub(super) annotated: bool,
    /// Bytes stand behind the last signature's part.
    pub(super) later: bool,
}

/// Reads what follows our bytes. Nothing when it cannot be read for certain.
pub(super) fn update(issued: &[u8], returned: &[u8]) -> Option<Update> {
    let ours = parts(issued, 0)?;
    let added = parts(returned, issued.len())?;
    let mut table = ours.last()?.table;
    let root = ours.last()?.trailer.get(b"Root".as_slice())?.reference()?;
    let mut update = Update::default();
    for (n, part) in added.iter().enumerate() {
        // Each part continues the one before it, and none begins the document anew.
        let previous = part.trailer.get(b"Prev".as_slice()).and_then(Object::count);
        let same_root = part.trailer.get(b"Root".as_slice()).and_then(Object::reference) == Some(root);
        if previous != Some(table) || !same_root || part.trailer.contains_key(b"Encrypt".as_slice()) {
            return None;
        }
        table = part.table;
        compare(&ours, added.get(..=n)?, root, &mut update);
        signatures(part, &mut update)?;
    }
    let last = update.signatures.iter().map(|s| s.end).max();
    update.later = last.is_some_and(|end| end != returned.len());
    Some(update)
}

/// Compares the last of the added parts with what we issued.
fn compare(ours: &[Part], added: &[Part], root: u32, update: &mut Update) {
    let Some(part) = added.last() else { return };
    let original = |n: &u32| ours.iter().rev().find_map(|p| p.objects.get(n));
    let information = ours.last().and_then(|p| p.trailer.get(b"Info".as_slice())).and_then(Object::reference);
    for (number, now) in &part.objects {
        let Some(before) = original(number) else { continue };
        let same = before == now
            || Some(*number) == information
            || kind(before) == Some(b"Metadata")
            || (*number == root && only(before, now, CATALOG))
            || (kind(before) == Some(b"Page") && only(before, now, PAGE));
        update.replaced |= !same;
        if kind(before) == Some(b"Page") {
            update.annotated |= !fields_only(added, before, now);
        }
    }
    update.replaced |= part.freed.iter().any(|n| original(n).is_some());
}

fn kind(entry: &Entry) -> Option<&[u8]> {
    entry.object.dict()?.get(b"Type".as_slice())?.name()
}

/// Whether two dictionaries differ in these keys alone.
fn only(before: &Entry, now: &Entry, keys: &[&[u8]]) -> bool {
    let (Some(a), Some(b)) = (before.object.dict(), now.object.dict()) else { return false };
    let rest = |d: &Dict| -> Dict {
        d.iter().filter(|(k, _)| !keys.contains(&k.as_slice())).map(|(k, v)| (k.clone(), v.clone())).collect()
    };
    before.stream == now.stream && rest(a) == rest(b)
}

/// Whether the marks that a page got are fields of signatures, brought by what was added until now.
fn fields_only(added: &[Part], before: &Entry, now: &Entry) -> bool {
    let object = |n: &u32| added.iter().rev().find_map(|p| p.objects.get(n)).map(|e| &e.object);
    let marks = |e: &Entry| -> Option<BTreeSet<u32>> {
        match e.object.dict()?.get(b"Annots".as_slice()) {
            None => Some(BTreeSet::new()),
            Some(Object::Array(all)) => all.iter().map(Object::reference).collect(),
            Some(Object::Ref(list)) => object(list)?.array()?.iter().map(Object::reference).collect(),
            Some(_) => None,
        }
    };
    let (Some(before), Some(now)) = (marks(before), marks(now)) else { return false };
    let field = |n: &u32| {
        let dict = object(n).and_then(Object::dict);
        dict.and_then(|d| d.get(b"FT".as_slice())).and_then(Object::name) == Some(b"Sig")
    };
    before.is_subset(&now) && now.difference(&before).all(field)
}

fn signatures(part: &Part, update: &mut Update) -> Option<()> {
    let mut here: Vec<Found> = Vec::new();
    for entry in part.objects.values() {
        let Some(dict) = entry.object.dict() else { continue };
        let Some(range) = dict.get(b"ByteRange".as_slice()) else { continue };
        let numbers: Vec<usize> = range.array()?.iter().map(Object::count).collect::<Option<_>>()?;
        let [a, b, c, d] = *numbers.as_slice() else { return None };
        let Some(Object::Text(content, place)) = dict.get(b"Contents".as_slice()) else { return None };
        here.push(Found {
            sort: dict.get(b"SubFilter".as_slice())?.name()?.to_vec(),
            covers: [a..a.checked_add(b)?, c..c.checked_add(d)?],
            place: place.0.clone(),
            content: content.clone(),
            said_at: match dict.get(b"M".as_slice()) {
                Some(Object::Text(text, _)) => Some(text.clone()),
                _ => None,
            },
            end: part.end,
        });
    }
    here.sort_by_key(|s| s.place.start);
    update.signatures.append(&mut here);
    Some(())
}
