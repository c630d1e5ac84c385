//! How far the measures of a plan are taken up, in one year and over the years, and who owes an answer. Each number names the page that
//! it was counted on.

use std::collections::BTreeSet;

use account::block::{Block, Origin};
use account_web::SourceCx;
use contributions::read::{Accepted, Owing, TakenUp, campaign, lines, owing, taken_up};
use kernel::{Lang, Text};
use programme::read::PointRow;
use store::StoreError;

use super::super::figures::series;
use super::years::{Known, began, themes};
use super::{Partners, numbered, plain};

/// How far a measure is taken up.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    Unasked,
    Without,
    Thin,
    Enough,
}

impl Partners {
    fn stands(&self, taken: Option<&TakenUp>) -> Stands {
        match taken {
            None => Stands::Unasked,
            Some(taken) if taken.partners == 0 => Stands::Without,
            Some(taken) if taken.is_thin(self.rule) => Stands::Thin,
            Some(_) => Stands::Enough,
        }
    }

    /// That nothing can be said of the measures, where no plan of the year is known, or none of its measures.
    fn unknown(&self, known: &Known) -> Option<Block> {
        if known.plans.is_empty() {
            return Some(self.sentence("account-told-no-plan"));
        }
        let none = known.plans.iter().all(|(_, points)| points.is_empty());
        none.then(|| self.sentence("account-told-no-measure"))
    }

    fn measure(&self, row: &PointRow) -> Text {
        let words = row.point.words.has_words().then_some(&row.point.words.text);
        numbered(&row.point.number, &self.titled(words))
    }

    /// Measures of the plan as the coverage tells them apart: put to partners and without action, taken up by too few, and put to nobody,
    /// of which nothing is known.
    pub(super) fn gaps(&self, cx: &SourceCx<'_>, known: &Known) -> Result<Vec<Block>, StoreError> {
        if let Some(unknown) = self.unknown(known) {
            return Ok(vec![unknown]);
        }
        let taken = taken_up(cx.read, cx.eye, cx.year)?;
        let rows: Vec<&PointRow> = known.plans.iter().flat_map(|(_, points)| points).collect();
        let mut blocks = Vec::new();
        for (key, stands, only) in [
            ("account-told-gap", Stands::Without, "asked"),
            ("account-told-thin", Stands::Thin, "thin"),
            ("account-told-unasked", Stands::Unasked, "unasked"),
        ] {
            let from = Origin {
                name: self.covered(cx.year, key),
                page: format!("contributions/coverage?year={}&only={only}", cx.year),
                ..Origin::default()
            };
            let items: Vec<_> = rows
                .iter()
                .filter(|row| self.stands(taken.get(&row.id)) == stands)
                .map(|row| (self.measure(row), Some(from.clone())))
                .collect();
            if !items.is_empty() {
                blocks.push(Block::Heading { text: self.speaker.words(key), below: false });
                blocks.push(Block::Items { items });
            }
        }
        if blocks.is_empty() {
            blocks.push(self.sentence("account-told-no-gap"));
        }
        Ok(blocks)
    }

    /// How far each measure was taken up in each year since its plan began.
    pub(super) fn coverage(&self, cx: &SourceCx<'_>, known: &Known) -> Result<Vec<Block>, StoreError> {
        if let Some(unknown) = self.unknown(known) {
            return Ok(vec![unknown]);
        }
        let (years, themes) = (known.until(cx.year), themes(known));
        let mut taken = Vec::new();
        for year in &years {
            taken.push((*year, taken_up(cx.read, cx.eye, *year)?));
        }
        let mut rows = Vec::new();
        for (plan, points) in &known.plans {
            let first = began(plan).unwrap_or(cx.year);
            for row in points {
                let mut cells = vec![self.measure(row)];
                cells.extend(taken.iter().map(|(year, of)| {
                    // Before its plan began, nobody was to do anything for it.
                    if *year < first { plain("–") } else { self.said(self.stands(of.get(&row.id))) }
                }));
                rows.push((cells, themes.get(&row.id).map(|theme| beside(self, cx.year, theme))));
            }
        }
        let heads = std::iter::once(self.speaker.words("account-told-measure"));
        Ok(vec![Block::Table {
            caption: self.speaker.words("account-told-coverage-years"),
            heads: heads.chain(years.iter().map(|year| plain(&year.to_string()))).collect(),
            rows,
        }])
    }

    fn said(&self, stands: Stands) -> Text {
        self.speaker.words(match stands {
            Stands::Unasked => "account-told-covered-unasked",
            Stands::Without => "account-told-covered-none",
            Stands::Thin => "account-told-covered-thin",
            Stands::Enough => "account-told-covered-enough",
        })
    }

    /// What a page of the coverage is called: its year, and what it is narrowed to.
    fn covered(&self, year: i64, key: &str) -> Text {
        let (all, only) = (self.speaker.words("account-told-coverage"), self.speaker.words(key));
        let of = |lang| format!("{} {year} – {}", all.show(lang), only.show(lang));
        Text::three(of(Lang::Fr), of(Lang::Nl), of(Lang::En))
    }

    /// How much of a theme was taken up, and the indicators by which its measures are followed.
    pub(super) fn figures(
        &self,
        cx: &SourceCx<'_>,
        known: &Known,
        taken: &[Accepted],
    ) -> Result<Vec<Block>, StoreError> {
        let theme = cx.subject.map_or("", |s| s.code.as_str());
        let partners: BTreeSet<&str> =
            taken.iter().flat_map(|a| a.actions.iter().map(|p| p.partner.as_str())).collect();
        let actions: usize = taken.iter().map(|a| a.actions.len()).sum();
        let (mut measures, mut followed, mut from) = (0, Vec::new(), None);
        for (plan, points) in &known.plans {
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
        let asked = known.of_theme(theme).map(|plan| crate::wiring::contributions::theme(plan, theme));
        let told = asked.map(|code| Origin { name: self.of_theme(cx), ..beside(self, cx.year, &code) });
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

    /// Partners of whom an answer is missing, those of whom nothing came apart from those who answered in part: neither is ever read as
    /// "nothing done".
    pub(super) fn unanswered(&self, cx: &SourceCx<'_>) -> Result<Vec<Block>, StoreError> {
        let all = owing(cx.read, cx.eye, cx.year)?;
        if all.is_empty() {
            let nobody = lines(cx.read, cx.eye, (cx.year, cx.year), cx.year + 1)?.lines.is_empty();
            let key = if nobody { "account-told-nobody-asked" } else { "account-told-nobody-silent" };
            return Ok(vec![self.sentence(key)]);
        }
        let mut told = Vec::new();
        for one in &all {
            let found = campaign(cx.read, cx.eye, one.campaign)?;
            let from = found.map(|of| Origin {
                name: of.names,
                page: format!("contributions/{}", one.campaign),
                ..Origin::default()
            });
            told.push((one, from));
        }
        let row = |(one, from): &(&Owing, Option<Origin>)| {
            (vec![one.names.clone(), plain(&format!("{}/{}", one.open, one.asked))], from.clone())
        };
        let table = |(key, silent): (&str, bool)| {
            let rows: Vec<_> = told.iter().filter(|(one, _)| one.is_silent() == silent).map(row).collect();
            let heads = self.heads(["account-told-partner", "account-told-unanswered"]);
            (!rows.is_empty()).then(|| Block::Table { caption: self.speaker.words(key), heads, rows })
        };
        Ok([("account-told-silent", true), ("account-told-partly", false)]
            .into_iter()
            .filter_map(table)
            .collect())
    }
}

/// The coverage of a theme, year beside year.
pub(super) fn beside(of: &Partners, year: i64, theme: &str) -> Origin {
    let own = theme.rsplit_once(':').map_or(theme, |(_, own)| own);
    let name = of.speaker.words("account-told-coverage-years");
    let named = |lang| format!("{} – {own} ({year})", name.show(lang));
    Origin {
        name: Text::three(named(Lang::Fr), named(Lang::Nl), named(Lang::En)),
        page: format!("contributions/coverage?year={year}&theme={}&by=year", web::encoded(theme)),
        ..Origin::default()
    }
}

/// What stands behind a measure in a year: its actions, and who was asked.
pub(super) fn cell(measure: &Text, number: &str, year: i64) -> Origin {
    let mut name = Text::default();
    for lang in Lang::ALL {
        name.set(lang, measure.get(lang).map(|t| format!("{t} ({year})")));
    }
    Origin {
        name,
        page: format!("contributions/coverage/cell?measure={}&year={year}", web::encoded(number)),
        ..Origin::default()
    }
}
