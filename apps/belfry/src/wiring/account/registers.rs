//! What the follow-up registers tell accounts: equal-opportunity tests, the regulation agenda, the recommendations of the Court of
//! Auditors with their real state.

use std::sync::Arc;

use account::block::{Block, Origin};
use account_web::{AccountSource, Gathered, SourceCx, Speaker};
use jiff::civil::{Date, date};
use kernel::{Lang, Text};
use registers::catalogue::Coded;
use registers::read::{AgendaLine, Followed, agenda, followed};
use store::StoreError;
use strategy_web::objective_code;

use super::equality::tested;

/// The registers.
pub(super) struct Registers {
    pub(super) speaker: Arc<Speaker>,
    /// The criteria of the equal-opportunity test, with their names.
    pub(super) criteria: Vec<Coded>,
}

/// The register of the Court of Auditors in the profile.
const COURT: &str = "court-of-auditors";

pub(super) const KEYS: [&str; 5] = [
    "register.equality",
    "register.regulation",
    "register.court-reference",
    "register.court-recommendations",
    "register.court-state",
];

impl AccountSource for Registers {
    fn tells(&self, key: &str) -> bool {
        KEYS.contains(&key)
    }

    fn gather(&self, cx: &SourceCx<'_>) -> Result<Box<dyn Gathered + '_>, StoreError> {
        Ok(Box::new(OfYear { all: followed(cx.read, cx.eye, COURT, last_day(cx.year))?, of: self }))
    }
}

/// What was recommended, as it stood at the end of a year.
struct OfYear<'a> {
    all: Vec<Followed>,
    of: &'a Registers,
}

impl Gathered for OfYear<'_> {
    fn blocks(&self, cx: &SourceCx<'_>, key: &str) -> Result<Vec<Block>, StoreError> {
        match key {
            "register.regulation" => return self.of.agenda(cx),
            "register.equality" => return tested(cx, &self.of.speaker, &self.of.criteria),
            _ => {}
        }
        let all = &self.all;
        if all.is_empty() {
            let text = self.of.speaker.words("account-told-register-none");
            return Ok(vec![Block::Paragraph { text, from: None }]);
        }
        Ok(match key {
            "register.court-reference" => vec![Block::Items { items: documents(all) }],
            "register.court-recommendations" => {
                let item = |f: &Followed| (counted(f, &f.point.words), Some(origin(f)));
                vec![Block::Items { items: all.iter().map(item).collect() }]
            }
            _ => vec![self.of.state(all)],
        })
    }
}

/// The last day of a year.
fn last_day(year: i64) -> Date {
    date(i16::try_from(year).unwrap_or(1).clamp(1, 9998), 12, 31)
}

/// The documents, each once.
fn documents(all: &[Followed]) -> Vec<(Text, Option<Origin>)> {
    let mut seen = std::collections::BTreeSet::new();
    let first = all.iter().filter(|f| seen.insert(f.entry));
    first.map(|f| (f.frame.names.clone(), Some(origin(f)))).collect()
}

fn origin(of: &Followed) -> Origin {
    Origin { name: of.frame.names.clone(), page: format!("registers/{}", of.entry), ..Origin::default() }
}

/// `1. …`, as the document counts.
fn counted(of: &Followed, words: &Text) -> Text {
    let mut all = Text::default();
    for lang in Lang::ALL {
        all.set(lang, words.get(lang).map(|t| format!("{}. {t}", of.n)));
    }
    all
}

/// The codes of objectives as each language abbreviates them, one after the other.
fn codes(all: &[String]) -> Text {
    let each: Vec<Text> = all.iter().map(|code| objective_code(code)).collect();
    let joined = |lang| each.iter().map(|code| code.show(lang)).collect::<Vec<_>>().join(", ");
    Text::three(joined(Lang::Fr), joined(Lang::Nl), joined(Lang::En))
}

impl Registers {
    /// What became of each recommendation, as of the last day of the year.
    fn state(&self, all: &[Followed]) -> Block {
        let row = |f: &Followed| {
            let words = f.status.as_ref().map(|s| s.words.clone()).unwrap_or_default();
            let state =
                f.status.as_ref().map(|s| self.speaker.words(&format!("account-register-{}", s.state)));
            (vec![counted(f, &f.point.words), state.unwrap_or_default(), words], Some(origin(f)))
        };
        Block::Table {
            caption: self.speaker.words("account-told-done-about"),
            heads: ["account-told-recommendation", "account-told-state", "account-told-done-about"]
                .map(|key| self.speaker.words(key))
                .into(),
            rows: all.iter().map(row).collect(),
        }
    }

    /// Each instrument with the four questions of the template.
    fn agenda(&self, cx: &SourceCx<'_>) -> Result<Vec<Block>, StoreError> {
        let all = agenda(cx.read, cx.eye, cx.year)?;
        let row = |line: &AgendaLine| {
            let i = &line.row.instrument;
            let joined = |texts: [&Text; 4]| {
                let mut all = Text::default();
                for lang in [Lang::Fr, Lang::Nl] {
                    let parts: Vec<&str> = texts.iter().filter_map(|t| t.get(lang)).collect();
                    all.set(lang, (!parts.is_empty()).then(|| parts.join(" – ")));
                }
                all
            };
            let none = Text::default();
            let strategic = i.strategic.as_deref().map(objective_code).unwrap_or_default();
            let operational = codes(&i.operational);
            let from = Origin {
                name: i.names.clone(),
                page: format!("registers/agenda/{}", line.row.id),
                seq: Some(line.row.changed_seq),
                ..Origin::default()
            };
            let cells = vec![
                joined([&i.names, &i.description, &i.occasion, &i.purpose]),
                strategic,
                operational,
                joined([&i.situation, &i.planning, &none, &none]),
            ];
            (cells, Some(from))
        };
        Ok(vec![Block::Table {
            caption: self.speaker.words("account-told-agenda"),
            heads: [
                "account-told-content",
                "account-told-strategic",
                "account-told-operational",
                "account-told-situation",
            ]
            .map(|key| self.speaker.words(key))
            .into(),
            rows: all.iter().map(row).collect(),
        }])
    }
}
