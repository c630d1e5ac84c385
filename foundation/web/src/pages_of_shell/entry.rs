//! One entry by its number: the header as the chain hashes it, the body as far as the reader may see it, and the proof.

use axum::extract::State;
use kernel::{Handling, Id, Lang, Resource, kind};
use serde::Serialize;
use store::{Entry, Read};

use crate::contribution::Numbered;
use crate::extract::Path;
use crate::pages::Page;
use crate::proofs::Inclusion;
use crate::{Answer, Fault, Reader, Shell, Who, blocking};

/// One field of the body with its commitment.
#[derive(Serialize)]
pub(crate) struct FieldRow {
    name: String,
    /// Nothing when withheld or destroyed.
    value: Option<String>,
    commitment: String,
}

#[derive(Serialize)]
pub(crate) struct EntryPage {
    seq: i64,
    kind: String,
    words: Option<String>,
    at: i64,
    clock: String,
    stated: Option<kernel::Stated>,
    handling: &'static str,
    function: String,
    header: String,
    hash: String,
    prev: String,
    leaf: String,
    fields: Vec<FieldRow>,
    /// `full`, `withheld` or `destroyed`.
    body: &'static str,
    /// Whether the reader may erase it.
    erase: bool,
    matter: Option<(String, String)>,
    inclusion: Option<Inclusion>,
    before: Option<i64>,
    after: Option<i64>,
}

impl Page for EntryPage {
    const TEMPLATE: &'static str = "entry.html";
    const ROOM: &'static str = "journal";
    fn samples() -> Vec<Self> {
        let page = |body: &'static str, value: Option<&str>| Self {
            seq: 31,
            kind: "situation.log-entry-written@1".to_owned(),
            words: value.map(|_| "…".to_owned()),
            at: 1_790_000_000_000_000,
            clock: "synchronised".to_owned(),
            stated: Some(kernel::Stated {
                at: kernel::Timestamp::from_seconds(1_789_999_900),
                precision: kernel::Precision::Minute,
            }),
            handling: "service",
            function: "watch-officer".to_owned(),
            header: "{\"v\":1}".to_owned(),
            hash: "ab".repeat(32),
            prev: "cd".repeat(32),
            leaf: "01".repeat(32),
            fields: vec![FieldRow {
                name: "text".to_owned(),
                value: value.map(str::to_owned),
                commitment: "ef".repeat(32),
            }],
            body,
            erase: value.is_some(),
            matter: value.map(|_| ("26-0417".to_owned(), "incidents/1".to_owned())),
            inclusion: value.map(|_| Inclusion {
                index: 30,
                size: 31,
                root: "02".repeat(32),
                signed: true,
                path: vec!["03".repeat(32)],
            }),
            before: Some(30),
            after: value.map(|_| 32),
        };
        vec![page("full", Some("<b>\"x\"</b>")), page("withheld", None), page("destroyed", None)]
    }
}

pub(crate) async fn show(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Path(seq): Path<i64>,
) -> Answer {
    let journal = shell.live();
    let entry = blocking(|| journal.entry(seq))?.ok_or_else(Fault::not_found)?;
    let auditor = shell.permits(&who, "journal.read", &Resource::service());
    let (full, matter) = journal.read(|read| {
        Ok::<_, Fault>((shell.may_read(&who, read, &entry)?, name(&shell, &reader, read, &entry)?))
    })?;
    // Whoever may read neither the journal nor this entry is not told that it exists.
    if !full && !auditor {
        return Err(Fault::not_found());
    }
    if entry.header.handling >= Handling::NeedToKnow && full {
        shell.trail().looked(who.actor(), entry.header.matter, Some(seq), "entry");
    }
    let mut page = page(&shell, &reader, &entry, full, matter.filter(|_| full))?;
    page.erase = super::erase::ErasePage::offered(&shell, &who, &entry);
    shell.draw(&reader, &page).answer()
}

pub(super) fn name(
    shell: &Shell,
    reader: &Reader,
    read: &dyn Read,
    entry: &Entry,
) -> Result<Option<(String, String)>, Fault> {
    entry.header.matter.map_or(Ok(None), |matter| shell.page_of(read, reader.lang, matter))
}

fn page(
    shell: &Shell,
    reader: &Reader,
    entry: &Entry,
    full: bool,
    matter: Option<(String, String)>,
) -> Result<EntryPage, Fault> {
    let header = &entry.header;
    let bytes = header.to_bytes();
    let copies = shell.0.matters.iter().find_map(|source| source.copies(&header.kind));
    let fields = header.fields.iter().map(|(name, commitment)| FieldRow {
        name: name.clone(),
        value: entry.fields.get(name).filter(|_| full && copies != Some(name.as_str())).map(shown),
        commitment: commitment.to_string(),
    });
    Ok(EntryPage {
        seq: header.seq,
        kind: header.kind.clone(),
        words: super::journal::words(shell, reader, entry),
        at: header.recorded.at.0,
        clock: serde_json::to_value(header.recorded.clock)
            .ok()
            .and_then(|v| v.as_str().map(str::to_owned))
            .unwrap_or_default(),
        stated: header.stated,
        handling: header.handling.code(),
        function: shell.site().function(reader.lang, &header.actor.function).to_owned(),
        hash: journal::Hash::of(&bytes).to_string(),
        prev: header.prev.to_string(),
        leaf: journal::merkle::leaf_hash(&bytes).to_string(),
        fields: fields.collect(),
        body: if entry.destroyed {
            "destroyed"
        } else if full {
            "full"
        } else {
            "withheld"
        },
        erase: false,
        matter,
        inclusion: shell.0.proofs.inclusion(header.seq)?,
        before: Some(header.seq - 1).filter(|s| *s > 0),
        after: Some(header.seq + 1).filter(|s| *s <= shell.live().head()),
        header: String::from_utf8(bytes).map_err(Fault::internal)?,
    })
}

fn shown(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text.clone(),
        other => serde_json::to_string_pretty(other).unwrap_or_default(),
    }
}

impl Shell {
    /// Whether the person may, without noting a refusal: to choose what to show.
    #[must_use]
    pub fn permits(&self, who: &Who, power: kernel::Power, on: &Resource) -> bool {
        crate::narrow::permit(self.live().definition().guard.as_ref(), &who.0, power, on).is_ok()
    }

    /// What guards a matter, as its package says; nothing when no package knows it.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn guarded(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, Fault> {
        for source in &self.0.matters {
            if let Some(found) = source.resource(read, matter)? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    /// Name and address (without language) of a matter's page. Only for a reader who may read the matter.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn page_of(
        &self,
        read: &dyn Read,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, Fault> {
        for source in &self.0.matters {
            if let Some(page) = source.page(read, lang, matter)? {
                return Ok(Some(page));
            }
        }
        Ok(None)
    }

    /// The matter with this number, whoever asks: for those who review looks at matters, and who are shown nothing of the matter itself.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn matter_numbered(&self, read: &dyn Read, number: &str) -> Result<Option<Id<kind::Matter>>, Fault> {
        let number = number.trim().to_uppercase();
        for source in &self.0.matters {
            if let Some(id) = source.numbered(read, &number)? {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// The matter with this number, where the person may read it: its id, what guards it, its name and its address (without language).
    ///
    /// # Errors
    /// When the storage fails.
    pub fn numbered(
        &self,
        read: &dyn Read,
        who: &Who,
        lang: Lang,
        number: &str,
    ) -> Result<Option<Numbered>, Fault> {
        for source in &self.0.matters {
            let Some(id) = source.numbered(read, number)? else { continue };
            let Some(on) = source.resource(read, id)? else { continue };
            if !self.permits(who, "matter.read", &on) {
                continue;
            }
            let page = source.page(read, lang, id)?;
            return Ok(page.map(|(name, path)| Numbered { id, handling: on.handling, name, path }));
        }
        Ok(None)
    }

    /// How a matter that stands on the page of another is named without anything of what it is, the address (without language) of that
    /// page, and what guards it. Only for a reader who may know of that one.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn placed(
        &self,
        read: &dyn Read,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String, Resource)>, Fault> {
        for source in &self.0.matters {
            let Some(placed) = source.placed(read, lang, matter)? else { continue };
            let name = self.texts().with_facts(lang, placed.key, &placed.facts);
            let (page, on) = (self.page_of(read, lang, placed.on)?, self.guarded(read, placed.on)?);
            return Ok(page.zip(on).map(|((_, path), on)| (name, path, on)));
        }
        Ok(None)
    }

    /// Whether the person may read an entry's body: public and service entries that concern no guarded matter are open to
    /// everyone on duty; all others as their matter is, and never more openly than they were written. A list of addresses is read by
    /// those alone who may use it, the log of strategy by those who may read that.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn may_read(&self, who: &Who, read: &dyn Read, entry: &Entry) -> Result<bool, Fault> {
        for source in &self.0.matters {
            let power = source.reserved(read, entry)?;
            if power.is_some_and(|power| !self.permits(who, power, &Resource::service())) {
                return Ok(false);
            }
        }
        let mut on =
            Resource { matter: entry.header.matter, handling: entry.header.handling, ..Resource::service() };
        if let Some(matter) = entry.header.matter {
            match self.guarded(read, matter)? {
                Some(found) => on = Resource { handling: found.handling.max(on.handling), ..found },
                None if self.0.matters.is_empty() => {}
                // What guarded it is gone (the entry that made the matter was erased): nobody can say who may read the rest.
                None => return Ok(false),
            }
        }
        Ok(self.permits(who, "matter.read", &on))
    }
}
