//! What the regional plan and the contributions of partners tell accounts: themes with their figures, measures, accepted actions, measures
//! without action, partners without an answer.

use std::collections::BTreeSet;
use std::sync::Arc;

use account::block::{Block, Origin};
use account::section::Subject;
use account_web::{AccountSource, Gathered, SourceCx, Speaker};
use contributions::read::{Accepted, AnswerRow, Owing, PlacedAction, accepted, answers, owing, taken_up};
use jiff::civil::date;
use kernel::{Lang, Text};
use programme::plan::Part;
use programme::read::{PlanRow, PointRow, in_force};
use store::StoreError;

use super::figures::series;

/// Themes, measures and what partners did for them.
pub(super) struct Partners {
    pub(super) speaker: Arc<Speaker>,
    /// Fewer partners, or fewer areas, than these take a measure up insufficiently.
    pub(super) rule: (usize, usize),
}

pub(super) const KEYS: [&str; 7] = [
    "contribution.answers",
    "contribution.measure",
    "contribution.theme",
    "contribution.theme-figures",
    "contribution.questions",
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
            "contribution.questions" => self.of.answers(cx)?,
            "contribution.gaps" => self.of.gaps(cx)?,
            "contribution.measure" => {
                let found = self.all.iter().find(|a| a.number == code);
                vec![found.map_or_else(|| self.of.nothing(), |a| self.of.actions(a))]
            }
            "contribution.theme-figures" => self.of.figures(cx, &self.all)?,
            "contribution.theme" => {
                table(&self.all.iter().filter(|a| of_theme(&a.theme, code)).collect::<Vec<_>>())
            }
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
    /// Words of the plan; in each language in which they are not available, that they are not.
    fn titled(&self, words: Option<&Text>) -> Text {
        let mut all = self.speaker.words("account-told-without-text");
        for lang in Lang::ALL {
            if let Some(known) = words.and_then(|w| w.get(lang)) {
                all.set(lang, Some(known.to_owned()));
            }
        }
        all
    }

    /// The actions of partners for the theme of a section: what tells its source from those of the other themes.
    fn of_theme(&self, cx: &SourceCx<'_>) -> Text {
        let (mut all, theme) = (self.speaker.words("account-told-actions"), cx.subject);
        for lang in Lang::ALL {
            if let (Some(words), Some(theme)) = (all.get(lang), theme) {
                let title = theme.titles.get(lang).unwrap_or(&theme.code);
                let said = format!("{words} – {title}");
                all.set(lang, Some(said));
            }
        }
        all
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

    /// How much of a theme was taken up, and the indicators by which its measures are followed.
    fn figures(&self, cx: &SourceCx<'_>, all: &[Accepted]) -> Result<Vec<Block>, StoreError> {
        let theme = cx.subject.map_or("", |s| s.code.as_str());
        let taken: Vec<&Accepted> = all.iter().filter(|a| of_theme(&a.theme, theme)).collect();
        let partners: BTreeSet<&str> =
            taken.iter().flat_map(|a| a.actions.iter().map(|p| p.partner.as_str())).collect();
        let actions: usize = taken.iter().map(|a| a.actions.len()).sum();
        let (mut measures, mut followed, mut from) = (0, Vec::new(), None);
        for (plan, points) in plans(cx)? {
            for row in points.iter().filter(|p| p.point.theme.as_deref() == Some(theme)) {
                measures += 1;
                from = Some(Origin {
                    name: plan.frame.titles.clone(),
                    page: format!("plan/{}", plan.id),
                    seq: Some(plan.changed_seq),
                    ..Origin::default()
                });
                let models = logic::read::about(cx.read, cx.eye, row.id)?;
                let elements = models.iter().flat_map(|m| &m.elements);
                followed.extend(elements.filter_map(|(_, element)| element.indicator));
            }
        }
        let figure = |key: &str, n: usize, from: &Option<Origin>| Block::Figure {
            name: self.speaker.words(key),
            value: i64::try_from(n).unwrap_or(i64::MAX),
            decimals: 0,
            unit: Text::default(),
            from: from.clone(),
        };
        let told = Some(Origin {
            name: self.of_theme(cx),
            page: format!("contributions/coverage?year={}&theme={theme}", cx.year),
            ..Origin::default()
        });
        let mut blocks = vec![
            figure("account-told-theme-measures", measures, &from),
            figure("account-told-theme-taken", taken.len(), &told),
            figure("account-told-actions-count", actions, &told),
            figure("account-told-partners-count", partners.len(), &told),
        ];
        let mut seen = BTreeSet::new();
        for id in followed.into_iter().filter(|id| seen.insert(*id)) {
            blocks.extend(series(cx, id)?);
        }
        Ok(blocks)
    }

    /// What partners answered to what was asked of them besides, question by question, as they wrote it: nobody judges it.
    fn answers(&self, cx: &SourceCx<'_>) -> Result<Vec<Block>, StoreError> {
        let all = answers(cx.read, cx.eye, cx.year)?;
        let row = |a: &AnswerRow| {
            let from = Origin {
                name: a.names.clone(),
                page: format!("contributions/sheets/{}", a.sheet),
                seq: Some(a.given_seq),
                ..Origin::default()
            };
            (vec![a.names.clone(), a.words.as_text()], Some(from))
        };
        let heads = ["account-told-partner", "account-told-answer"].map(|key| self.speaker.words(key));
        let table = |of: &[AnswerRow]| Block::Table {
            caption: of.first().map(|a| a.asks.clone()).unwrap_or_default(),
            heads: heads.clone().into(),
            rows: of.iter().map(row).collect(),
        };
        let same = |a: &AnswerRow, b: &AnswerRow| (a.campaign, a.question) == (b.campaign, b.question);
        Ok(all.chunk_by(same).map(table).collect())
    }

    /// Measures of the plan as the coverage tells them apart: put to partners and without action, taken up by too few, and put to nobody,
    /// of which nothing is known.
    fn gaps(&self, cx: &SourceCx<'_>) -> Result<Vec<Block>, StoreError> {
        let known = taken_up(cx.read, cx.eye, cx.year)?;
        let (mut none, mut thin, mut unasked) = (Vec::new(), Vec::new(), Vec::new());
        for (_, points) in plans(cx)? {
            for row in &points {
                let list = match known.get(&row.id) {
                    None => &mut unasked,
                    Some(taken) if taken.partners == 0 => &mut none,
                    Some(taken) if taken.is_thin(self.rule) => &mut thin,
                    Some(_) => continue,
                };
                let words = row.point.words.has_words().then_some(&row.point.words.text);
                list.push((numbered(&row.point.number, &self.titled(words)), None));
            }
        }
        let mut blocks = Vec::new();
        for (key, items) in
            [("account-told-gap", none), ("account-told-thin", thin), ("account-told-unasked", unasked)]
        {
            if !items.is_empty() {
                blocks.push(Block::Heading { text: self.speaker.words(key) });
                blocks.push(Block::Items { items });
            }
        }
        if blocks.is_empty() {
            blocks.push(Block::Paragraph { text: self.speaker.words("account-told-no-gap"), from: None });
        }
        Ok(blocks)
    }

    /// Partners of whom an answer is missing, those of whom nothing came apart from those who answered in part: neither is ever read as
    /// "nothing done".
    fn unanswered(&self, cx: &SourceCx<'_>) -> Result<Vec<Block>, StoreError> {
        let all = owing(cx.read, cx.eye, cx.year)?;
        if all.is_empty() {
            let text = self.speaker.words("account-told-nobody-silent");
            return Ok(vec![Block::Paragraph { text, from: None }]);
        }
        let row = |one: &Owing| {
            let n = format!("{}/{}", one.open, one.asked);
            (vec![one.names.clone(), Text::three(&n, &n, &n)], None)
        };
        let table = |(key, silent): (&str, bool)| {
            let rows: Vec<_> = all.iter().filter(|one| one.is_silent() == silent).map(row).collect();
            let heads =
                ["account-told-partner", "account-told-unanswered"].map(|key| self.speaker.words(key));
            let caption = self.speaker.words(key);
            (!rows.is_empty()).then(|| Block::Table { caption, heads: heads.into(), rows })
        };
        Ok([("account-told-silent", true), ("account-told-partly", false)]
            .into_iter()
            .filter_map(table)
            .collect())
    }
}

/// Whether what partners were asked about belongs to this theme: a request names a theme with the code of its plan before it.
fn of_theme(asked: &str, code: &str) -> bool {
    asked.rsplit_once(':').map_or(asked, |(_, own)| own) == code
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

#[cfg(test)]
mod tests {
    #[test]
    fn a_theme_is_known_with_and_without_its_plan() {
        for (asked, code, wanted) in [
            ("pgsp-2021-2024:8", "8", true),
            ("8", "8", true),
            ("pgsp-2021-2024:8", "1", false),
            ("x:", "8", false),
        ] {
            assert_eq!(super::of_theme(asked, code), wanted, "{asked} {code}");
        }
    }
}
