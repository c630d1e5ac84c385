//! What the equal-opportunity tests tell accounts: those of the instruments, projects and objectives under a strategic objective.

use account::block::{Block, Origin};
use account_web::{SourceCx, Speaker};
use kernel::{Lang, Text};
use registers::catalogue::Coded;
use registers::read::{TestRow, instrument};
use registers::test::Finding;
use store::StoreError;

use super::objectives::digits;

/// Most tests that are looked through.
const MOST: i64 = 1000;

/// The tests of a year under the strategic objective of the section, each with what was found.
///
/// # Errors
/// When the rows cannot be read.
pub(super) fn tested(
    cx: &SourceCx<'_>,
    speaker: &Speaker,
    criteria: &[Coded],
) -> Result<Vec<Block>, StoreError> {
    let Some(subject) = cx.subject else { return Ok(Vec::new()) };
    let mut rows = Vec::new();
    for test in registers::read::tests(cx.read, cx.eye, MOST)? {
        let Some((year, objective, name)) = about(cx, &test)? else { continue };
        if objective != strategic(&subject.code) || year.is_some_and(|y| y != cx.year && y != cx.year + 1) {
            continue;
        }
        let from = Origin {
            name: name.clone(),
            page: format!("registers/test/{}", test.about),
            seq: Some(test.changed_seq),
            ..Origin::default()
        };
        let stage = speaker.words(&format!("account-test-{}", test.stage));
        rows.push((vec![name, stage, found(&test, speaker, criteria)], Some(from)));
    }
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let heads = ["account-told-tested", "account-told-state", "account-told-finding"];
    Ok(vec![Block::Table {
        caption: speaker.words("account-told-equality"),
        heads: heads.map(|key| speaker.words(key)).into(),
        rows,
    }])
}

/// Of which year and under which strategic objective what was tested is, and what it is called; nothing where nobody says.
fn about(cx: &SourceCx<'_>, test: &TestRow) -> Result<Option<(Option<i64>, String, Text)>, StoreError> {
    let matter = test.about;
    if let Some(row) = instrument(cx.read, cx.eye, matter)? {
        let of = row.instrument.strategic.as_ref().or_else(|| row.instrument.operational.first());
        return Ok(
            of.map(|code| (Some(row.instrument.year), strategic(digits(code)), row.instrument.names.clone()))
        );
    }
    let objective = |id| strategy::read::objective(cx.read, cx.eye, id);
    if let Some(row) = strategy::read::project(cx.read, cx.eye, matter)? {
        let over = objective(row.content.objective)?;
        return Ok(over.map(|o| (Some(row.year), strategic(digits(&o.code)), row.content.titles.clone())));
    }
    Ok(objective(matter)?.map(|o| (None, strategic(digits(&o.code)), o.wording.titles.clone())))
}

/// `7` of `7.2`.
fn strategic(code: &str) -> String {
    code.split('.').next().unwrap_or(code).to_owned()
}

/// Why none is owed, or each criterion with its effect and on what that rests.
fn found(test: &TestRow, speaker: &Speaker, criteria: &[Coded]) -> Text {
    let none = speaker.words("account-told-exempt");
    if let Some(reason) = &test.test.exempt {
        return joined(&[(none, reason.clone())]);
    }
    let one = |f: &Finding| {
        let criterion = criteria.iter().find(|c| c.code == f.criterion);
        let name = criterion.map_or_else(
            || Text::three(&f.criterion, &f.criterion, &f.criterion),
            |criterion| criterion.names.clone(),
        );
        let effect = speaker.words(&format!("account-effect-{}", f.effect));
        let mut said = Text::default();
        for lang in Lang::ALL {
            let words = f.words.get(lang).map_or_else(String::new, |w| format!(" – {w}"));
            said.set(lang, Some(format!("{}{words}", effect.show(lang))));
        }
        (name, said)
    };
    joined(&test.test.findings.iter().map(one).collect::<Vec<_>>())
}

/// `name : said`, one after the other. A language that nobody wrote in stays missing.
fn joined(all: &[(Text, Text)]) -> Text {
    let mut text = Text::default();
    for lang in Lang::ALL {
        let lines: Vec<String> = all
            .iter()
            .filter_map(|(name, said)| {
                Some(format!("{}{} {}", name.show(lang), account_web::colon(lang), said.get(lang)?))
            })
            .collect();
        text.set(lang, (!lines.is_empty()).then(|| lines.join("\n")));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_stand_one_after_the_other_in_the_languages_that_they_have() {
        let all = [
            (Text::both("Genre", "Gender"), Text::both("neutre", "neutraal")),
            (Text::both("Handicap", "Handicap"), Text::one(Lang::Fr, "positif – rampe")),
        ];
        let text = joined(&all);
        assert_eq!(text.get(Lang::Fr), Some("Genre\u{a0}: neutre\nHandicap\u{a0}: positif – rampe"));
        assert_eq!(text.get(Lang::Nl), Some("Gender: neutraal"));
        assert_eq!(strategic("7.2"), "7");
    }

    #[test]
    fn every_stage_and_every_effect_has_words() {
        let speaker = Speaker::new().unwrap();
        let stages = registers::test::Stage::ALL.iter().map(|s| format!("account-test-{s}"));
        let effects = registers::test::Effect::ALL.iter().map(|e| format!("account-effect-{e}"));
        for key in stages.chain(effects) {
            for lang in Lang::ALL {
                assert_ne!(speaker.words(&key).get(lang), Some(key.as_str()), "{lang}");
            }
        }
    }
}
