//! Templates of news and answers for the public site, and what may be left to be filled in in any words for the public.

use std::collections::{BTreeMap, BTreeSet};

use super::outgoing::proven;
use super::{At, Checking};
use crate::NewsTemplate;

/// What a template can begin.
const SORTS: [&str; 2] = ["news", "question"];

pub(super) fn check(to: &mut Checking<'_>, at: At<'_>, one: &NewsTemplate, tags: &BTreeSet<&str>) {
    to.text(at, "names", &one.names);
    to.text(at, "source", &one.source);
    proven(to, at, one.status, one.source.get(kernel::Lang::En).unwrap_or_default());
    if !SORTS.contains(&one.sort.as_str()) {
        to.error(at, format!("«{}»: sort «{}» is none of {}", one.code, one.sort, SORTS.join(", ")));
    }
    // An officer fills all languages at once: a template that is silent in one of them would be noticed at night.
    let needed = to.profile.head.languages.iter().map(|lang| lang.code());
    let known = one.text.keys().map(String::as_str);
    for tag in needed.chain(known).collect::<BTreeSet<&str>>() {
        if !tags.contains(tag) {
            to.error(at, format!("«{}»: «{tag}» is no language of this file", one.code));
        }
        let whole =
            one.text.get(tag).is_some_and(|t| !t.title.trim().is_empty() && !t.body.trim().is_empty());
        if !whole {
            to.error(at, format!("«{}»: title and body are needed in {tag}", one.code));
        }
    }
    let mut open = BTreeMap::new();
    for (tag, text) in &one.text {
        let gaps: BTreeSet<&str> = [&text.title, &text.body]
            .into_iter()
            .flat_map(|words| placeholders(to, at, tag, words))
            .collect();
        open.insert(tag.as_str(), gaps.len());
    }
    same_gaps(to, at, &open);
}

/// Each language leaves as many things to be filled in: one that was forgotten in a translation would be missing on the site.
pub(super) fn same_gaps(to: &mut Checking<'_>, at: At<'_>, open: &BTreeMap<&str, usize>) {
    let first = to.profile.head.official.first().map(|lang| lang.code());
    let Some((first, most)) = first.and_then(|tag| Some((tag, open.get(tag)?))) else { return };
    for (tag, n) in open.iter().filter(|(_, n)| *n != most) {
        let what =
            format!("«{}»: {tag} has {n} placeholders in square brackets, {first} has {most}", at.value);
        to.error(at, format!("{what}; all languages leave the same to be filled in"));
    }
}

/// What is to be filled in in these words. A bracket that is not closed, a placeholder without a name and a mark that is no figure
/// of the profile are errors.
pub(super) fn placeholders<'t>(
    to: &mut Checking<'_>,
    at: At<'_>,
    tag: &str,
    words: &'t str,
) -> BTreeSet<&'t str> {
    let (gaps, whole) = between(words, '[', ']');
    let (marks, closed) = between(words, '{', '}');
    if !whole || !closed {
        to.error(at, format!("«{}»: {tag}: a bracket of a placeholder is not closed", at.value));
    }
    if gaps.contains("") {
        to.error(at, format!("«{}»: {tag}: «[]» has no name; say what is to be filled in", at.value));
    }
    for mark in marks {
        let code = mark.strip_prefix("figure:").map(str::trim);
        let known = |code: &str| to.profile.catalogues.figure.iter().any(|one| one.code == code);
        if !code.is_some_and(known) {
            let todo = "write {figure:code} with a figure of catalogues.toml, or [what is to be filled in]";
            to.error(at, format!("«{}»: {tag}: the placeholder «{{{mark}}}» is not known; {todo}", at.value));
        }
    }
    gaps
}

/// What stands between two signs, and whether each that opens is closed.
fn between(words: &str, open: char, close: char) -> (BTreeSet<&str>, bool) {
    let (mut all, mut rest) = (BTreeSet::new(), words);
    while let Some((_, after)) = rest.split_once(open) {
        let Some((inside, tail)) = after.split_once(close) else { return (all, false) };
        if inside.contains(open) {
            return (all, false);
        }
        all.insert(inside.trim());
        rest = tail;
    }
    (all, true)
}
