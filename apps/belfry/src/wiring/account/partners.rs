//! What the regional plan and the contributions of partners tell accounts: themes and measures, accepted actions, measures without
//! action, partners without an answer.

use std::collections::BTreeSet;
use std::sync::Arc;

use account::block::{Block, Origin};
use account::section::Subject;
use account_web::{AccountSource, Gathered, SourceCx, Speaker};
use contributions::read::{Accepted, PlacedAction, accepted, silent};
use jiff::civil::date;
use kernel::Text;
use programme::plan::Part;
use programme::read::{PlanRow, PointRow, in_force};
use store::StoreError;

/// Themes, measures and what partners did for them.
pub(super) struct Partners {
    pub(super) speaker: Arc<Speaker>,
}

const KEYS: [&str; 5] = [
    "contribution.answers",
    "contribution.measure",
    "contribution.theme",
    "contribution.gaps",
    "contribution.unanswered",
];

type InForce = Vec<(PlanRow, Vec<PointRow>)>;

impl AccountSource for Partners {
    fn tells(&self, key: &str) -> bool {
        KEYS.contains(&key)
    }

    fn gather(&self, cx: &SourceCx<'_>) -> Result<Box<dyn Gathered + '_>, StoreError> {
        Ok(Box::new(OfYear { all: accepted(cx.read, cx.eye, cx.year, None)?, of: self }))
    }

    fn subjects(&self, cx: &SourceCx<'_>) -> Result<Vec<Subject>, StoreError> {
        let mut all = Vec::new();
        for (plan, points) in plans(cx)? {
            let page = format!("plan/{}", plan.id);
            let origin = |name: &Text, seq| Origin {
                name: name.clone(),
                page: page.clone(),
                seq: Some(seq),
                ..Origin::default()
            };
            for heading in plan.headings.iter().filter(|h| h.part == Part::Theme) {
                all.push(Subject {
                    sort: "theme".to_owned(),
                    code: heading.code.clone(),
                    titles: self.titled(heading.words.has_words().then_some(&heading.words.text)),
                    from: Some(origin(&plan.frame.titles, plan.changed_seq)),
                    ..Subject::default()
                });
            }
            for row in &points {
                let titles = self.titled(row.point.words.has_words().then_some(&row.point.words.text));
                all.push(Subject {
                    sort: "measure".to_owned(),
                    code: row.point.number.clone(),
                    from: Some(Origin {
                        page: format!("measures/{}", row.id),
                        ..origin(&titles, row.changed_seq)
                    }),
                    titles,
                    above: row.point.theme.clone(),
                    function: row.point.functions.first().cloned(),
                    ..Subject::default()
                });
            }
        }
        Ok(all)
    }
}

/// What was accepted of a year.
struct OfYear<'a> {
    all: Vec<Accepted>,
    of: &'a Partners,
}

impl Gathered for OfYear<'_> {
    fn blocks(&self, cx: &SourceCx<'_>, key: &str) -> Result<Vec<Block>, StoreError> {
        let code = cx.subject.map_or("", |s| s.code.as_str());
        let table = |all: &[&Accepted]| if all.is_empty() { Vec::new() } else { vec![self.of.measures(all)] };
        Ok(match key {
            "contribution.unanswered" => self.of.unanswered(cx)?,
            "contribution.gaps" => self.of.gaps(cx, &self.all)?,
            "contribution.measure" => {
                let found = self.all.iter().find(|a| a.number == code);
                vec![found.map_or_else(|| self.of.nothing(), |a| self.of.actions(a))]
            }
            "contribution.theme" => table(&self.all.iter().filter(|a| a.theme == code).collect::<Vec<_>>()),
            _ => table(&self.all.iter().collect::<Vec<_>>()),
        })
    }
}

/// The regional plan of that year.
fn plans(cx: &SourceCx<'_>) -> Result<InForce, StoreError> {
    let year = i16::try_from(cx.year).unwrap_or(1).clamp(1, 9998);
    in_force(cx.read, cx.eye, date(year, 7, 1))
}

impl Partners {
    /// Words of the plan; that they are not available, where they are not.
    fn titled(&self, words: Option<&Text>) -> Text {
        words.cloned().unwrap_or_else(|| self.speaker.words("account-told-without-text"))
    }

    fn nothing(&self) -> Block {
        Block::Paragraph { text: self.speaker.words("account-told-no-action"), from: None }
    }

    /// What was accepted for a measure: each action with its partner.
    fn actions(&self, of: &Accepted) -> Block {
        let row = |a: &PlacedAction| {
            let what = &a.row.action.what;
            let result = a.row.action.result.as_ref().map(|r| Text::one(what.lang, r.clone()));
            let cells = vec![a.names.clone(), what.as_text(), result.unwrap_or_default()];
            (cells, Some(sheet(a)))
        };
        Block::Table {
            caption: self.speaker.words("account-told-actions"),
            heads: ["account-told-partner", "account-told-action", "account-told-result"]
                .map(|key| self.speaker.words(key))
                .into(),
            rows: of.actions.iter().map(row).collect(),
        }
    }

    /// Measures with how many actions of how many partners were accepted.
    fn measures(&self, all: &[&Accepted]) -> Block {
        let row = |a: &&Accepted| {
            let partners: BTreeSet<&str> = a.actions.iter().map(|p| p.partner.as_str()).collect();
            let (n, of) = (a.actions.len().to_string(), partners.len().to_string());
            let measure =
                numbered(&a.number, &self.titled(Some(&a.titles).filter(|t| **t != Text::default())));
            (vec![measure, Text::three(&n, &n, &n), Text::three(&of, &of, &of)], a.actions.first().map(sheet))
        };
        Block::Table {
            caption: self.speaker.words("account-told-measures"),
            heads: ["account-told-measure", "account-told-actions-count", "account-told-partners-count"]
                .map(|key| self.speaker.words(key))
                .into(),
            rows: all.iter().map(row).collect(),
        }
    }

    /// Measures of the plan for which nothing was accepted.
    fn gaps(&self, cx: &SourceCx<'_>, all: &[Accepted]) -> Result<Vec<Block>, StoreError> {
        let done: BTreeSet<&str> = all.iter().map(|a| a.number.as_str()).collect();
        let mut items = Vec::new();
        for (_, points) in plans(cx)? {
            for row in points.iter().filter(|p| !done.contains(p.point.number.as_str())) {
                let words = row.point.words.has_words().then_some(&row.point.words.text);
                items.push((numbered(&row.point.number, &self.titled(words)), None));
            }
        }
        Ok(vec![Block::Items { items }])
    }

    /// Partners of whom an answer is missing: that is never read as "nothing done".
    fn unanswered(&self, cx: &SourceCx<'_>) -> Result<Vec<Block>, StoreError> {
        let all = silent(cx.read, cx.eye, cx.year)?;
        if all.is_empty() {
            let text = self.speaker.words("account-told-nobody-silent");
            return Ok(vec![Block::Paragraph { text, from: None }]);
        }
        let row = |(_, names, open): &(String, Text, i64)| {
            let n = open.to_string();
            (vec![names.clone(), Text::three(&n, &n, &n)], None)
        };
        Ok(vec![Block::Table {
            caption: self.speaker.words("account-told-unanswered"),
            heads: ["account-told-partner", "account-told-unanswered"]
                .map(|key| self.speaker.words(key))
                .into(),
            rows: all.iter().map(row).collect(),
        }])
    }
}

/// The sheet on which an action was told, and the entry.
fn sheet(action: &PlacedAction) -> Origin {
    Origin {
        name: action.names.clone(),
        page: format!("contributions/sheets/{}", action.sheet),
        seq: Some(action.row.given_seq),
        ..Origin::default()
    }
}

fn numbered(number: &str, text: &Text) -> Text {
    let mut all = Text::default();
    for lang in kernel::Lang::ALL {
        all.set(lang, text.get(lang).map(|t| format!("{number} – {t}")));
    }
    all
}
