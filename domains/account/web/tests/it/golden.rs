//! The golden note: the published note of 2022, entered as data, is printed in both languages with the skeleton that the published
//! document has; every word and number that is quoted of it stands in the line that is named; and the next year's note has that
//! skeleton, too.

use std::path::PathBuf;

use account::document::missing;
use account::read::{self, Eye};
use account_web::{Circumstances, Teller, plain, printed, whole};
use kernel::{Id, Lang, Text, kind};
use press_types::{AsOf, Issued, Languages, Seal};
use store::StoreError;

use crate::skeleton::{Skeleton, read as skeleton};
use crate::town::{BOARD, KEEPER, Town, done, facts};

/// The parts of the published note in their order, the same in both languages: what `skeleton` reads in the text of
/// `../shared/mission/policy-note-2022.txt` (policy note 2022 of safe.brussels). Codes of our own and no word of the note.
const PARTS: &str = include_str!("skeleton-2022.txt");

/// The published note, which stands beside the project and is no part of it; nothing where it does not.
fn published() -> Option<Vec<String>> {
    let file: PathBuf = testkit::root().join("../shared/mission/policy-note-2022.txt");
    match std::fs::read_to_string(&file) {
        Ok(text) => Some(text.lines().map(str::to_owned).collect()),
        Err(e) => {
            eprintln!("not compared with the published text itself: {} ({e})", file.display());
            None
        }
    }
}

/// The body of the note: its table of contents lists the same headings once before.
fn body(lines: &[String]) -> String {
    let first = "LISTE D'ABREVIATIONS";
    let at: Vec<usize> = (0..).zip(lines).filter(|(_, l)| l.trim() == first).map(|(n, _)| n).collect();
    assert_eq!(at.len(), 2, "contents and body");
    lines.iter().skip(at.last().copied().unwrap()).cloned().collect::<Vec<_>>().join("\n")
}

/// What is printed in a language, as plain lines.
fn issued(town: &Town, id: Id<kind::Matter>, lang: Lang) -> String {
    let (shell, _) = town.shell(vec![account_web::contribution(&town.desk)]);
    let row = town.account(id);
    let document = town.read(|read| {
        let zone = stage::zone();
        let teller =
            Teller { sources: &town.desk.sources, journal: &town.journal, zone: &zone, now: testkit::NIGHT };
        let content = whole(&teller, (read, &Eye::all()), &row)?;
        let around = Circumstances {
            languages: Languages::One(lang),
            as_of: AsOf { seq: 1, at: testkit::NIGHT, head: String::new() },
            issued: Issued { at: testkit::NIGHT, function: Text::default(), organisation: Text::default() },
            address: "https://place.example".into(),
            seal: Seal::Sealed,
        };
        Ok::<_, StoreError>(printed(&shell, &row, (&content, &[]), around))
    });
    plain(&document, lang)
}

fn differences(ours: &[String], theirs: &[String]) -> String {
    let only = |a: &[String], b: &[String]| {
        a.iter().filter(|x| !b.contains(x)).cloned().collect::<Vec<_>>().join("\n  ")
    };
    format!("only issued:\n  {}\nonly published:\n  {}", only(ours, theirs), only(theirs, ours))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_note_of_2022_is_printed_with_the_skeleton_that_was_published() {
    let theirs: Vec<String> = PARTS.lines().map(str::to_owned).collect();
    let town = Town::open();
    let id = town.taken().await;
    for lang in [Lang::Fr, Lang::Nl] {
        let text = issued(&town, id, lang);
        let ours = skeleton(&text, Some(lang));
        assert_eq!(ours.of(lang), theirs, "{lang}\n{}", differences(ours.of(lang), &theirs));
    }
}

#[test]
fn the_table_of_parts_is_that_of_the_published_text() {
    let theirs: Vec<String> = PARTS.lines().map(str::to_owned).collect();
    assert!(theirs.len() > 90, "all parts: {}", theirs.len());
    for objective in ["7", "7.1", "7.2", "7.3", "7.4", "7.5"] {
        let sort = if objective == "7" { "os" } else { "oo" };
        assert!(theirs.contains(&format!("{objective} {sort}")), "{objective}");
    }
    assert_eq!(theirs.iter().filter(|p| p.ends_with("as planned")).count(), 5 * 4);
    let Some(lines) = published() else { return };
    let read: Skeleton = skeleton(&body(&lines), None);
    for lang in [Lang::Fr, Lang::Nl] {
        let all = read.of(lang);
        assert_eq!(all, theirs, "{lang}\n{}\n{}", differences(&theirs, all), all.join("\n"));
    }
}

#[test]
fn every_quotation_and_number_stands_in_the_line_that_is_named() {
    let Some(lines) = published() else { return };
    let facts = facts();
    let note = facts.history("policy-note", 2022).unwrap();
    // A raised letter stands behind a caret in the text as it was extracted.
    let plain = |text: &str| text.replace('’', "'").replace('^', "");
    let stands = |what: &str, line: i64| {
        let found = usize::try_from(line - 1).ok().and_then(|n| lines.get(n)).map(|l| plain(l));
        assert!(
            found.as_ref().is_some_and(|l| l.contains(&plain(what))),
            "{what:?} is not in line {line}: {found:?}"
        );
    };
    for quote in &note.quote {
        for (text, line) in [&quote.fr, &quote.nl].into_iter().zip(&quote.lines) {
            assert_eq!(text.is_some(), *line > 0, "{quote:?}");
            if let Some(text) = text {
                stands(text, *line);
                // A quotation shows that something is so; the text is read in the document.
                assert!(text.chars().count() < 200, "{text}");
            }
        }
    }
    for (titles, at) in note
        .subject
        .iter()
        .map(|s| (&s.titles, &s.lines))
        .chain(note.extra.iter().map(|e| (&e.titles, &e.lines)))
    {
        stands(titles.get(Lang::Fr).unwrap(), at[0]);
        stands(titles.get(Lang::Nl).unwrap(), at[1]);
    }
    for figure in &note.figure {
        figure.lines.iter().for_each(|line| stands(&figure.written, *line));
    }
    for status in &note.status {
        stands("Selon le planning : timing, budget, qualité et résultat", status.lines[0]);
        stands("Volgens planning : timing, budget, kwaliteit en resultaat", status.lines[1]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_that_the_published_note_does_not_have_stays_missing() {
    let town = Town::open();
    let id = town.taken().await;
    let page =
        town.browser(KEEPER).get(&format!("/nl/accounts/{id}/sections/annex-3.application")).await.text;
    assert!(page.contains("tekst ontbreekt in deze taal") || page.contains("tekst ontbreekt"), "{page}");
    let dutch = issued(&town, id, Lang::Nl);
    assert!(!dutch.contains("géolocalisés") && issued(&town, id, Lang::Fr).contains("géolocalisés"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_years_note_is_one_form_and_the_missing_texts_away() {
    let town = Town::open();
    town.taken().await;
    let id = town.opened("policy-note", 2023).await;
    let keeper = town.browser(KEEPER);
    let rows = town.read(|r| read::sections(r, id));
    // Every text that is missing is written.
    for row in rows.iter().filter(|r| r.section.text) {
        let path = format!("/fr/accounts/{id}/sections/{}", row.section.code);
        done(&keeper.post(&path, "text-fr=fait&text-nl=gedaan").await);
    }
    let gone: Vec<String> = {
        let zone = stage::zone();
        let teller =
            Teller { sources: &town.desk.sources, journal: &town.journal, zone: &zone, now: testkit::NIGHT };
        let row = town.account(id);
        let content = town.read(|read| whole(&teller, (read, &Eye::all()), &row));
        missing(&content).map(|p| p.code.clone()).collect()
    };
    assert_eq!(gone, ["annex-3.recommendations"], "what the registers alone tell");
    town.issue(id).await;
    assert!(town.account(id).issued.is_some());
    let wanted = |objective: &str, part: &str| format!("{objective} {part}");
    for lang in [Lang::Fr, Lang::Nl] {
        let next = issued(&town, id, lang).replace("2023", "2022").replace("2024", "2023");
        let ours = skeleton(&next, Some(lang));
        for objective in ["7.1", "7.2", "7.3", "7.4", "7.5"] {
            for part in
                ["oo", "oo.description", "oo.desired", "oo.realised", "oo.deadline", "oo.status", "oo.done"]
            {
                assert!(ours.of(lang).contains(&wanted(objective, part)), "{lang} {objective} {part}");
            }
            for part in
                ["oo.plan", "oo.plan.output", "oo.plan.indicators", "oo.plan.actions", "oo.plan.conditions"]
            {
                assert!(ours.of(lang).contains(&wanted(objective, part)), "{lang} {objective} {part}");
            }
        }
    }
    let page = town.browser(BOARD).get(&format!("/nl/accounts/{id}/print?in=nl")).await.text;
    assert!(page.contains("Beleidsnota 2023") && page.contains("Planning 2024"), "{page}");
}
