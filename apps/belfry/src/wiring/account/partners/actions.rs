//! What partners did, action by action and measure by measure. An action is told in the language of the partner; what the office
//! translated stands in the other one, marked as such.

use std::collections::{BTreeMap, BTreeSet};

use account::block::{Block, Origin};
use account_web::SourceCx;
use contributions::action::{Figure, figures_again};
use contributions::read::{Accepted, AnswerRow, PlacedAction, answers};
use kernel::{Lang, Text};
use store::StoreError;

use super::coverage::{beside, cell};
use super::years::{Known, themes};
use super::{Partners, numbered, plain};

/// Between what stands in one cell.
const BETWEEN: &str = " · ";

impl Partners {
    pub(super) fn nothing(&self) -> Block {
        self.sentence("account-told-no-action")
    }

    /// What was accepted for a measure: each action with its partner.
    pub(super) fn actions(&self, of: &Accepted) -> Block {
        Block::Spoken {
            caption: self.speaker.words("account-told-actions"),
            heads: self.heads([
                "account-told-partner",
                "account-told-action",
                "account-told-where",
                "account-told-result",
                "account-told-obstacles",
            ]),
            rows: of.actions.iter().map(|a| (self.told(a), Some(sheet(a)))).collect(),
            kept: false,
        }
    }

    /// The actions for several measures over the years, each with its year and the number of its measure.
    pub(super) fn done(&self, all: &[Accepted]) -> Block {
        let mut actions: Vec<&PlacedAction> = all.iter().flat_map(|a| &a.actions).collect();
        actions.sort_by_key(|a| a.year);
        let row = |a: &&PlacedAction| {
            let first = [plain(&a.year.to_string()), plain(&a.number)];
            (first.into_iter().chain(self.told(a)).collect(), Some(sheet(a)))
        };
        Block::Spoken {
            caption: self.speaker.words("account-told-actions"),
            heads: self.heads([
                "account-told-year",
                "account-told-measure",
                "account-told-partner",
                "account-told-action",
                "account-told-where",
                "account-told-result",
                "account-told-obstacles",
            ]),
            rows: actions.iter().map(row).collect(),
            kept: false,
        }
    }

    /// The cells of an action: by whom, what, where and when and for whom, what came of it, what stood in the way.
    fn told(&self, placed: &PlacedAction) -> Vec<Text> {
        let action = &placed.row.action;
        let (mut what, mut result, mut obstacles) = (Text::default(), Text::default(), Text::default());
        let own = action.lang();
        what.set(own, Some(action.what.text.clone()));
        result.set(own, came_of(action.result.as_deref(), &action.figures));
        obstacles.set(own, action.obstacles.clone());
        for known in &placed.row.translations {
            let (lang, of) = (known.lang(), &known.translation);
            what.set(lang, self.by_office(lang, Some(of.what.text.clone())));
            result.set(lang, self.by_office(lang, came_of(of.result.as_deref(), &of.figures)));
            obstacles.set(lang, self.by_office(lang, of.obstacles.clone()));
        }
        // A number that counts nothing named is the same in every language.
        if action.result.is_none() && action.figures.iter().all(|f| f.unit.is_empty()) {
            result = came_of(None, &action.figures).map_or_else(Text::default, |numbers| plain(&numbers));
        }
        vec![placed.names.clone(), what, self.around(placed), result, obstacles]
    }

    /// Words of the office, marked as such.
    fn by_office(&self, lang: Lang, words: Option<String>) -> Option<String> {
        let mark = self.speaker.words("account-told-by-office");
        words.map(|words| format!("{words} ({})", mark.show(lang)))
    }

    /// Where, when and for whom, as far as it is known: names of the lists and days, in every language.
    fn around(&self, placed: &PlacedAction) -> Text {
        let action = &placed.row.action;
        let mut all = Text::default();
        for lang in Lang::ALL {
            let named = |codes: &BTreeSet<String>, names: &BTreeMap<String, Text>| {
                let one =
                    |code: &String| names.get(code).map_or(code.as_str(), |text| text.show(lang)).to_owned();
                codes.iter().map(one).collect::<Vec<_>>().join(", ")
            };
            let day = |day: Option<jiff::civil::Date>| {
                day.map_or_else(|| "…".to_owned(), |d| d.strftime("%d/%m/%Y").to_string())
            };
            let known = action.from.is_some() || action.until.is_some();
            let days =
                if known { format!("{} – {}", day(action.from), day(action.until)) } else { String::new() };
            let parts = [named(&action.areas, &self.areas), days, named(&action.groups, &self.groups)];
            let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
            all.set(lang, (!parts.is_empty()).then(|| parts.join(BETWEEN)));
        }
        all
    }

    /// Measures with how many actions were accepted in each year, and of how many partners.
    pub(super) fn measures(&self, cx: &SourceCx<'_>, known: &Known, all: &[Accepted]) -> Block {
        let (years, themes) = (known.until(cx.year), themes(known));
        let row = |a: &Accepted| {
            let partners: BTreeSet<&str> = a.actions.iter().map(|p| p.partner.as_str()).collect();
            let in_year = |year: &i64| a.actions.iter().filter(|p| p.year == *year).count();
            let title = self.titled(Some(&a.titles).filter(|t| **t != Text::default()));
            let measure = numbered(&a.number, &title);
            let from = match themes.get(&a.measure) {
                Some(theme) if years.len() > 1 => beside(self, cx.year, theme),
                _ => cell(&measure, &a.number, cx.year),
            };
            let counts = years.iter().map(|year| plain(&in_year(year).to_string()));
            let last = plain(&partners.len().to_string());
            (std::iter::once(measure).chain(counts).chain([last]).collect(), Some(from))
        };
        let count = self.speaker.words("account-told-actions-count");
        let head = |year: &i64| if years.len() > 1 { dated(&count, *year) } else { count.clone() };
        Block::Table {
            caption: self.speaker.words("account-told-measures"),
            heads: std::iter::once(self.speaker.words("account-told-measure"))
                .chain(years.iter().map(head))
                .chain([self.speaker.words("account-told-partners-count")])
                .collect(),
            rows: all.iter().map(row).collect(),
        }
    }

    /// What partners answered to what was asked of them besides, question by question, as they wrote it: nobody judges it.
    pub(super) fn answers(&self, cx: &SourceCx<'_>) -> Result<Vec<Block>, StoreError> {
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
        let heads = self.heads(["account-told-partner", "account-told-answer"]);
        let table = |of: &Vec<&AnswerRow>| Block::Spoken {
            caption: of.first().map(|a| a.asks.clone()).unwrap_or_default(),
            heads: heads.clone(),
            rows: of.iter().copied().map(row).collect(),
            kept: true,
        };
        Ok(by_question(&all).iter().map(table).collect())
    }
}

/// Answers by what was asked: a question that was reworded stands there once in each of its words, with the answers to these.
fn by_question(all: &[AnswerRow]) -> Vec<Vec<&AnswerRow>> {
    let same = |a: &AnswerRow, b: &AnswerRow| {
        (a.campaign, a.question) == (b.campaign, b.question) && a.asks == b.asks
    };
    let mut found: Vec<Vec<&AnswerRow>> = Vec::new();
    for answer in all {
        let known = found.iter_mut().find(|of| of.first().is_some_and(|first| same(first, answer)));
        match known {
            Some(of) => of.push(answer),
            None => found.push(vec![answer]),
        }
    }
    found
}

/// What came of it, in words and in numbers.
fn came_of(result: Option<&str>, figures: &[Figure]) -> Option<String> {
    let figures = Some(figures_again(figures, "; ")).filter(|text| !text.is_empty());
    let parts: Vec<String> = result.map(str::to_owned).into_iter().chain(figures).collect();
    (!parts.is_empty()).then(|| parts.join(BETWEEN))
}

/// A head of a column with its year.
pub(super) fn dated(text: &Text, year: i64) -> Text {
    let mut all = Text::default();
    for lang in Lang::ALL {
        all.set(lang, text.get(lang).map(|t| format!("{t} {year}")));
    }
    all
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

#[cfg(test)]
mod tests {
    use contributions::read::AnswerRow;
    use kernel::{Id, Lang, Text, Timestamp, Words};

    #[test]
    fn no_answer_stands_under_words_that_it_did_not_answer() {
        let of = |question: i64, asks: &str, partner: &str| AnswerRow {
            sheet: Id::of_words(&["sheet", partner]),
            campaign: Id::of_words(&["campaign"]),
            partner: partner.to_owned(),
            names: Text::both(partner, partner),
            question,
            asks: Text::both(asks, asks),
            words: Words::new(Lang::Fr, "x"),
            given_at: Timestamp(0),
            given_seq: 1,
        };
        let all = [of(1, "Et ?", "a"), of(1, "Avec qui ?", "b"), of(1, "Et ?", "c"), of(2, "Et ?", "a")];
        let told: Vec<(i64, Option<&str>, Vec<&str>)> = super::by_question(&all)
            .into_iter()
            .map(|of| {
                let partners = of.iter().map(|a| a.partner.as_str()).collect();
                (of[0].question, of[0].asks.get(Lang::Fr), partners)
            })
            .collect();
        assert_eq!(
            told,
            [
                (1, Some("Et ?"), vec!["a", "c"]),
                (1, Some("Avec qui ?"), vec!["b"]),
                (2, Some("Et ?"), vec!["a"]),
            ]
        );
    }
}
