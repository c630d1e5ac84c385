//! What the regional plan and the contributions of partners tell accounts: themes with their figures, measures, accepted actions, measures
//! without action, partners without an answer.

mod actions;
mod coverage;
mod years;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use account::block::{Block, Origin};
use account::section::Subject;
use account_web::{AccountSource, Gathered, SourceCx, Speaker};
use contributions::read::{Accepted, accepted};
use kernel::{Lang, Text};
use programme::plan::Part;
use store::StoreError;

use self::years::{Known, known};

/// Themes, measures and what partners did for them.
pub(super) struct Partners {
    pub(super) speaker: Arc<Speaker>,
    /// Fewer partners, or fewer areas, than these take a measure up insufficiently.
    pub(super) rule: (usize, usize),
    /// Names of areas and of groups, by their code.
    pub(super) areas: BTreeMap<String, Text>,
    pub(super) groups: BTreeMap<String, Text>,
}

pub(super) const KEYS: [&str; 8] = [
    "contribution.answers",
    "contribution.measure",
    "contribution.theme",
    "contribution.theme-figures",
    "contribution.questions",
    "contribution.gaps",
    "contribution.coverage",
    "contribution.unanswered",
];

impl AccountSource for Partners {
    fn tells(&self, key: &str) -> bool {
        KEYS.contains(&key)
    }

    fn gather(&self, cx: &SourceCx<'_>) -> Result<Box<dyn Gathered + '_>, StoreError> {
        let known = known(cx)?;
        let mut all = accepted(cx.read, cx.eye, (known.since, cx.year), None)?;
        for one in &mut all {
            // Of the years before it, what was done for these plans; of its own year everything that was accepted.
            let measure = one.measure;
            one.actions.retain(|a| a.year == cx.year || known.asks(measure, a.year));
            one.actions.sort_by_key(|a| (a.year, a.partner.clone(), a.row.n));
        }
        all.retain(|one| !one.actions.is_empty());
        Ok(Box::new(OfYear { known, all, of: self }))
    }

    fn subjects(&self, cx: &SourceCx<'_>) -> Result<Vec<Subject>, StoreError> {
        let mut all = Vec::new();
        for (plan, points) in known(cx)?.plans {
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
        Ok(once(all))
    }
}

/// What was accepted since the plan of a year began, and that plan.
struct OfYear<'a> {
    known: Known,
    all: Vec<Accepted>,
    of: &'a Partners,
}

impl Gathered for OfYear<'_> {
    fn blocks(&self, cx: &SourceCx<'_>, key: &str) -> Result<Vec<Block>, StoreError> {
        let (of, known) = (self.of, &self.known);
        let code = cx.subject.map_or("", |s| s.code.as_str());
        Ok(match key {
            "contribution.unanswered" => of.unanswered(cx)?,
            "contribution.questions" => of.answers(cx)?,
            "contribution.gaps" => of.gaps(cx, known)?,
            "contribution.coverage" => of.coverage(cx, known)?,
            "contribution.measure" => {
                let mut wanted = self.all.iter().filter(|a| a.number == code);
                let found = wanted.find_map(|a| of_year(a, cx.year));
                vec![found.map_or_else(|| of.nothing(), |a| of.actions(&a))]
            }
            "contribution.theme-figures" => of.figures(cx, known, &self.of_theme(code))?,
            "contribution.theme" => {
                let all = self.of_theme(code);
                let tables = || vec![of.measures(cx, known, &all), of.done(&all)];
                if all.is_empty() { Vec::new() } else { tables() }
            }
            _ => {
                let all = self.in_year(cx.year);
                let of_year = Known { since: cx.year, ..Known::default() };
                if all.is_empty() { Vec::new() } else { vec![of.measures(cx, &of_year, &all)] }
            }
        })
    }
}

impl OfYear<'_> {
    /// What was accepted in this year alone.
    fn in_year(&self, year: i64) -> Vec<Accepted> {
        self.all.iter().filter_map(|a| of_year(a, year)).collect()
    }

    /// What was accepted for the measures of a theme.
    fn of_theme(&self, code: &str) -> Vec<Accepted> {
        self.all.iter().filter(|a| of_theme(&a.theme, code)).cloned().collect()
    }
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

    fn heads<const N: usize>(&self, keys: [&str; N]) -> Vec<Text> {
        keys.map(|key| self.speaker.words(key)).into()
    }

    fn sentence(&self, key: &str) -> Block {
        Block::Paragraph { text: self.speaker.words(key), from: None }
    }
}

/// Each theme and each measure once: a section is known by its code alone. Where two plans touch the same year, the newer one counts, whose
/// subjects stand first.
fn once(mut all: Vec<Subject>) -> Vec<Subject> {
    let mut seen = BTreeSet::new();
    all.retain(|one| seen.insert((one.sort.clone(), one.code.clone())));
    all
}

/// The same with the actions of one year alone; nothing where there are none.
fn of_year(one: &Accepted, year: i64) -> Option<Accepted> {
    let actions: Vec<_> = one.actions.iter().filter(|a| a.year == year).cloned().collect();
    (!actions.is_empty()).then(|| Accepted {
        measure: one.measure,
        number: one.number.clone(),
        theme: one.theme.clone(),
        titles: one.titles.clone(),
        actions,
    })
}

/// Whether what partners were asked about belongs to this theme: a request names a theme with the code of its plan before it.
fn of_theme(asked: &str, code: &str) -> bool {
    asked.rsplit_once(':').map_or(asked, |(_, own)| own) == code
}

fn numbered(number: &str, text: &Text) -> Text {
    let mut all = Text::default();
    for lang in Lang::ALL {
        all.set(lang, text.get(lang).map(|t| format!("{number} – {t}")));
    }
    all
}

fn plain(text: &str) -> Text {
    Text::three(text, text, text)
}

#[cfg(test)]
mod tests {
    use account::section::Subject;
    use kernel::Text;

    #[test]
    fn of_two_plans_of_a_year_the_newer_one_gives_the_section() {
        let of = |sort: &str, code: &str, plan: &str| Subject {
            sort: sort.to_owned(),
            code: code.to_owned(),
            titles: Text::both(plan, plan),
            ..Subject::default()
        };
        let new = [of("theme", "8", "new"), of("measure", "8.8", "new"), of("measure", "8", "new")];
        let old = [of("theme", "8", "old"), of("measure", "8.8", "old"), of("measure", "8.9", "old")];
        let found = super::once(new.into_iter().chain(old).collect());
        let told: Vec<(&str, &str, Option<&str>)> = found
            .iter()
            .map(|s| (s.sort.as_str(), s.code.as_str(), s.titles.get(kernel::Lang::Fr)))
            .collect();
        assert_eq!(
            told,
            [
                ("theme", "8", Some("new")),
                ("measure", "8.8", Some("new")),
                ("measure", "8", Some("new")),
                ("measure", "8.9", Some("old")),
            ]
        );
    }

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
