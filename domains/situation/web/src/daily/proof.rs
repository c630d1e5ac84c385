//! The foot of a day's report: which state of the journal it shows, and the last signed checkpoint, so that a sheet of paper is one more
//! copy that no machine can take back.

use kernel::{Lang, Timestamp};
use press_types::AsOf;
use serde::Serialize;
use sheets::{Part, Said};
use web::{Args, Fault, Shell};

/// Digits of a hash that are enough to tell one state from another.
const SHORT: usize = 16;

/// What the foot says.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProofShow {
    /// The last entry that the report knows of.
    pub(crate) seq: String,
    /// The beginning of its hash.
    pub(crate) chain: String,
    /// When it was recorded.
    pub(crate) at: Timestamp,
    pub(crate) note: Option<NoteShow>,
}

/// A signed checkpoint.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoteShow {
    /// How many entries it covers.
    pub(crate) size: String,
    pub(crate) signed_at: Timestamp,
    /// The root as it stands in the note.
    pub(crate) root: String,
    /// The note, byte for byte.
    pub(crate) text: String,
    /// The same as a code to be scanned.
    pub(crate) svg: Option<String>,
    /// Whether it covers everything that the report rests on.
    pub(crate) covers: bool,
}

impl ProofShow {
    /// Of a report that knows of the entries up to this one.
    pub(super) fn of(shell: &Shell, as_of: &AsOf) -> Result<Self, Fault> {
        let seq = i64::try_from(as_of.seq).unwrap_or(i64::MAX);
        let note = shell.proofs().state()?.checkpoint.map(|c| NoteShow {
            size: c.size.to_string(),
            signed_at: Timestamp(c.at),
            // Origin, size, root: the third line is what a verifier compares.
            root: c.note.lines().nth(2).unwrap_or(&c.root).to_owned(),
            svg: desk::qr::svg(&c.note),
            text: c.note,
            covers: c.size >= seq,
        });
        let chain = as_of.head.chars().take(SHORT).collect();
        Ok(Self { seq: as_of.seq.to_string(), chain, at: as_of.at, note })
    }

    /// As parts of a sheet.
    pub(super) fn parts(&self, shell: &Shell, lang: Lang) -> Vec<Part> {
        let (texts, formats) = (shell.texts(), shell.formats(lang));
        let say = |key: &str, facts: [(&'static str, String); 3]| {
            let mut args = Args::new();
            for (name, value) in facts {
                args.set(name, value);
            }
            texts.say(lang, key, &args)
        };
        let t = |key: &str| texts.plain(lang, key);
        let state =
            [("seq", self.seq.clone()), ("chain", self.chain.clone()), ("at", formats.datetime(self.at))];
        let mut parts = vec![Part::heading(t("daily-proof")), Part::text(say("daily-proof-state", state))];
        let Some(note) = &self.note else {
            parts.push(Part::text(t("daily-proof-none")));
            return parts;
        };
        let signed = [
            ("size", note.size.clone()),
            ("root", note.root.clone()),
            ("at", formats.datetime(note.signed_at)),
        ];
        parts.push(Part::text(say("daily-proof-note", signed)));
        parts.push(Part::text(t(if note.covers { "daily-proof-covers" } else { "daily-proof-not-yet" })));
        parts.push(Part::Code { address: note.text.clone(), label: t("daily-proof-code") });
        parts.push(Part::text(t("daily-proof-how")));
        parts.push(Part::Lines { lines: COMMANDS.into_iter().map(Said::from).collect() });
        parts
    }

    pub(super) fn sample(covers: bool) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        let text = "town.example/live\n4712\nq2VkGm3c0q3o5dQb0Xz0n7mWl1f8qE0m2sT3uV4wX5Y=\n\n— town abc=\n";
        let note = NoteShow {
            size: "4712".into(),
            signed_at: at,
            root: "q2VkGm3c0q3o5dQb0Xz0n7mWl1f8qE0m2sT3uV4wX5Y=".into(),
            text: text.into(),
            svg: desk::qr::svg(text),
            covers,
        };
        Self { seq: "4711".into(), chain: "ab".repeat(8), at, note: Some(note) }
    }
}

/// How somebody who holds the sheet checks the journal against it. No key is named: the export holds the first one and every statement by
/// which another took over, and a note signed by another key than those is not believed.
pub(crate) const COMMANDS: [&str; 2] =
    ["belfry journal export FOLDER", "belfry journal verify FOLDER/journal.tsv --checkpoints note.txt"];
