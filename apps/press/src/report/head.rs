//! What stands above and below the sections: the facts of the report and the proof of its origin.

use press_types::{Report, State};
use serde::Serialize;

use crate::labels::{self, Words};
use crate::qr::Code;
use crate::report::sheet::Sheet;
use crate::words::{Said, Writer};

/// A label and what stands beside it: per language, one or several texts under each other.
#[derive(Serialize)]
pub(crate) struct Fact {
    label: Vec<Said>,
    values: Vec<Vec<Said>>,
    /// Parts of one statement, not items of a list.
    inline: bool,
    /// Its height in points, where the number of its lines is beyond doubt.
    height: Option<f64>,
}

/// Texts side by side, one in each language.
#[derive(Serialize)]
pub(crate) struct Band {
    pub(super) texts: Vec<Said>,
    /// Its height in points, where the number of its lines is beyond doubt.
    pub(super) height: Option<f64>,
}

/// Where the report comes from and how that can be checked.
#[derive(Serialize)]
pub(crate) struct Proof {
    heading: Vec<Said>,
    text: Band,
    rows: Vec<ProofRow>,
    /// The code, and what it is in words.
    code: Option<(Code, String)>,
}

#[derive(Serialize)]
struct ProofRow {
    label: Vec<Said>,
    /// Words, if any, before the code.
    words: Vec<Said>,
    code: String,
    /// Its height in points, where the number of its lines is beyond doubt.
    height: Option<f64>,
}

/// The line under the title: what it is about.
pub(crate) fn subject(report: &Report, sheet: &Sheet, w: &Writer<'_>) -> Band {
    let number = report.subject.number.as_deref().map(|n| w.raw(n));
    let texts = w.each(|lang| {
        let what = number.as_ref().map_or_else(
            || labels::WATCH.get(lang).to_owned(),
            |n| format!("{} {n}", labels::INCIDENT.get(lang)),
        );
        match report.subject.kind.get(lang) {
            Some(kind) => format!("{what} — {}", w.raw(kind)),
            None => what,
        }
    });
    Band { height: sheet.subject(&texts, w), texts }
}

/// The block of facts; a line whose text exists in no language is left out.
pub(crate) fn facts(report: &Report, sheet: &Sheet, w: &Writer<'_>) -> Vec<Fact> {
    let subject = &report.subject;
    let mut all = Vec::new();
    let number = w.raw(&report.number);
    let single = |words: Words, said: Vec<Said>| Fact {
        label: w.label(words),
        values: said.into_iter().map(|s| vec![s]).collect(),
        inline: true,
        height: None,
    };
    all.push(single(
        labels::NUMBER,
        w.each(|lang| format!("{number}, {} {}", labels::VERSION.get(lang), report.version)),
    ));
    // The line under the title names the type already, unless it does not exist in one of the languages.
    if said_at_all(&subject.kind) && w.langs.iter().any(|&lang| subject.kind.get(lang).is_none()) {
        all.push(single(labels::KIND, w.text(&subject.kind)));
    }
    if said_at_all(&subject.place) {
        all.push(single(labels::PLACE, w.text(&subject.place)));
    }
    if !subject.areas.is_empty() {
        all.push(Fact {
            label: w.label(labels::AREAS),
            values: list(&subject.areas, w),
            inline: false,
            height: None,
        });
    }
    if said_at_all(&subject.severity) {
        let mut values: Vec<Vec<Said>> = w.text(&subject.severity).into_iter().map(|s| vec![s]).collect();
        if subject.severity_rank > 0 {
            let ranks = w.counted(labels::OF_FOUR, &subject.severity_rank.to_string());
            for (value, rank) in values.iter_mut().zip(ranks) {
                value.push(rank);
            }
        }
        all.push(Fact { label: w.label(labels::SEVERITY), values, inline: true, height: None });
    }
    all.push(single(labels::WINDOW, w.each(|lang| w.dates.window(report.window, lang))));
    let seq = report.as_of.seq.to_string();
    all.push(single(
        labels::AS_OF,
        w.each(|lang| {
            let entry = labels::ENTRY.get(lang).replace("{n}", &seq);
            format!("{}, {entry}", w.dates.moment(report.as_of.at, lang))
        }),
    ));
    all.push(issued(report, w));
    if report.state != State::Draft {
        all.push(single(labels::SEAL, w.label(labels::seal(report.seal))));
    }
    if !report.addressees.is_empty() {
        all.push(Fact {
            label: w.label(labels::ADDRESSEES),
            values: list(&report.addressees, w),
            inline: false,
            height: None,
        });
    }
    all.push(single(labels::HANDLING, w.label(labels::handling(report.handling))));
    for fact in &mut all {
        fact.height = sheet.fact(&fact.label, &fact.values, fact.inline, w);
    }
    all
}

fn issued(report: &Report, w: &Writer<'_>) -> Fact {
    let when = w.each(|lang| format!("{} {}", labels::ON.get(lang), w.dates.moment(report.issued.at, lang)));
    let by = w.text(&report.issued.function);
    let words = if report.state == State::Draft { labels::PREPARED } else { labels::ISSUED };
    Fact {
        label: w.label(words),
        values: by.into_iter().zip(when).map(|(by, when)| vec![by, when]).collect(),
        inline: true,
        height: None,
    }
}

fn said_at_all(text: &kernel::Text) -> bool {
    text.fr.is_some() || text.nl.is_some() || text.en.is_some()
}

/// The texts of each language under each other.
fn list(texts: &[kernel::Text], w: &Writer<'_>) -> Vec<Vec<Said>> {
    w.langs.iter().map(|&lang| texts.iter().map(|text| w.one(text, lang)).collect()).collect()
}

/// The block at the end.
pub(crate) fn proof(report: &Report, sheet: &Sheet, w: &Writer<'_>) -> Proof {
    let row = |label: Words, words: Vec<Said>, code: String| {
        let label = w.label(label);
        ProofRow { height: sheet.proof_line(&label, &words, &code, w), label, words, code }
    };
    let when = w.each(|lang| w.dates.moment(report.as_of.at, lang));
    let mut rows = vec![
        row(labels::LAST_ENTRY, when, report.as_of.seq.to_string()),
        row(labels::FINGERPRINT, Vec::new(), w.code(&report.as_of.head)),
    ];
    let mut code = None;
    if let Some(checkpoint) = &report.checkpoint {
        let origin = format!("{} · {}", w.code(&checkpoint.origin), checkpoint.size);
        rows.push(row(labels::CHECKPOINT, Vec::new(), origin));
        rows.push(row(labels::ROOT, Vec::new(), w.code(&checkpoint.root)));
        // With very many signatures the note is too long for a code; without them it still can be compared.
        let unsigned = format!("{}\n{}\n{}\n", checkpoint.origin, checkpoint.size, checkpoint.root);
        let drawn = w.drawn(&checkpoint.note()).or_else(|| w.drawn(&unsigned));
        code = drawn.map(|drawn| (drawn, w.joined(|lang| labels::QR.get(lang).to_owned())));
    }
    let texts = w.label(if code.is_some() { labels::PROOF_TEXT } else { labels::PROOF_NO_CODE });
    let text = Band { height: sheet.proof(&texts, code.is_some(), w), texts };
    Proof { heading: w.label(labels::PROOF), text, rows, code }
}
