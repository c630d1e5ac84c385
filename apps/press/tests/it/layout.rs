//! What stands on the pages.

use kernel::{Lang, Text};
use press_types::{Body, Languages, Press as _, SectionKind, State, sample};

use crate::support::{poppler, print, saying, text};

#[test]
fn a_bilingual_report_says_everything_in_both_languages() {
    let Some(all) = text(&print(&sample::report(40, 0))) else { return };
    for needle in [
        "Rapport de situation Situatierapport",
        "26-0417/3, version 1",
        "26-0417/3, versie 1",
        "14 novembre 2026, de 02:00 à",
        "14 november 2026, van 02:00 tot",
        "Gouverneure",
        "Bestemmelingen",
        "FICTIF · FICTIEF",
        "INTERNE · INTERN",
        "1 240",
        "confirmé et public",
        "niet bevestigd",
        "→ corrigé par № 26",
        "→ verbeterd door № 26",
        "— pas de texte dans cette langue —",
        "— geen tekst in deze taal —",
        "valmont.example/journal/live",
        "7d41c09be3a25f88416d0b7ce915a3f2d8c6470b1e9f5a3c2b8d7e6f90a1b2c3",
    ] {
        assert!(all.contains(needle), "«{needle}» is missing in:\n{all}");
    }
}

#[test]
fn a_report_in_one_language_holds_no_word_of_the_other() {
    let mut report = sample::report(40, 0);
    report.languages = Languages::One(Lang::Nl);
    let Some(all) = text(&print(&report)) else { return };
    for french in ["Rapport de situation", "Destinataires", "Heure", "corrigé", "page ", "Fictif", "FICTIF ·"]
    {
        assert!(!all.contains(french), "«{french}» stands in:\n{all}");
    }
    report.languages = Languages::One(Lang::En);
    let Some(all) = text(&print(&report)) else { return };
    assert!(all.contains("Situation report") && all.contains("Addressees"), "{all}");
    assert!(
        all.contains("— no text in this language —"),
        "nothing is filled in from another language: {all}"
    );
}

#[test]
fn the_order_of_the_languages_is_the_order_on_the_page() {
    let mut report = sample::report(6, 0);
    report.languages = Languages::Two(Lang::Nl, Lang::Fr);
    let Some(all) = text(&print(&report)) else { return };
    assert!(all.contains("Situatierapport Rapport de situation"), "{all}");
}

#[test]
fn each_page_says_what_it_is_and_repeats_the_column_heads() {
    let pdf = print(&sample::report(120, 0));
    let Some(raw) = poppler("pdftotext", &["-layout"], &pdf) else { return };
    let pages: Vec<&str> = raw.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(pages.len() >= 6, "{} pages", pages.len());
    for (i, page) in pages.iter().enumerate() {
        assert!(page.contains("FICTIF · FICTIEF") && page.contains("INTERNE · INTERN"), "page {}", i + 1);
        assert!(
            page.contains(&format!("page | pagina {}/{}", i + 1, pages.len())),
            "page {}:\n{page}",
            i + 1
        );
        assert!(page.contains("26-0417/3"), "page {}", i + 1);
        let lines = page.lines().filter(|l| l.contains("buurtbewoners") || l.contains("kruispunt")).count();
        assert!(lines == 0 || page.contains("Nederlands"), "page {} has rows without column heads", i + 1);
    }
}

#[test]
fn nothing_to_say_is_said() {
    let mut report = sample::report(0, 0);
    report.checkpoint = None;
    report.addressees.clear();
    report.subject.number = None;
    let Some(all) = text(&print(&report)) else { return };
    assert_eq!(
        all.matches("Néant. | Nihil.").count(),
        5,
        "what nobody chose of the log is not said to be nothing: {all}"
    );
    assert!(all.contains("Aucun point de contrôle signé"), "{all}");
    assert!(all.contains("Veille — Odeur de gaz"), "{all}");
}

#[test]
fn one_line_and_five_hundred_lines() {
    let Some(all) = text(&print(&saying("Seule ligne."))) else { return };
    assert_eq!(all.matches("Seule ligne.").count(), 2);
    let pdf = print(&sample::report(500, 0));
    let Some(info) = poppler("pdfinfo", &[], &pdf) else { return };
    let pages: u32 = info
        .lines()
        .find_map(|l| l.strip_prefix("Pages:"))
        .and_then(|n| n.trim().parse().ok())
        .unwrap_or_default();
    assert!((20..60).contains(&pages), "{pages} pages");
}

#[test]
fn drafts_and_replaced_reports_are_marked_and_real_ones_are_not_called_fictitious() {
    let mut report = sample::report(3, 0);
    report.fictitious = false;
    let Some(issued) = text(&print(&report)) else { return };
    assert!(!issued.contains("FICTIF"), "{issued}");
    report.state = State::Draft;
    let Some(draft) = text(&print(&report)) else { return };
    assert!(draft.contains("PROJET · ONTWERP") && draft.contains("Préparé par"), "{draft}");
    report.state = State::Superseded;
    let Some(old) = text(&print(&report)) else { return };
    assert!(old.contains("REMPLACÉ · VERVANGEN"), "{old}");
}

#[test]
fn the_press_of_an_exercise_marks_every_page() {
    let press = press::TypstPress::new().unwrap().marked("EXERCISE – OEFENING – EXERCICE");
    let Some(all) = text(&press.render(&sample::report(60, 0)).unwrap()) else { return };
    let pages = all.matches('\u{c}').count().max(1);
    assert!(all.matches("EXERCISE – OEFENING – EXERCICE").count() >= pages, "{pages} pages: {all}");
}

#[test]
fn withheld_content_is_announced_and_not_shown() {
    let mut report = saying("secret");
    for section in &mut report.sections {
        for line in &mut section.lines {
            line.body = Body::Withheld;
        }
    }
    let Some(all) = text(&print(&report)) else { return };
    assert!(all.contains("contenu réservé") && all.contains("inhoud afgeschermd"), "{all}");
    assert!(!all.contains("secret"));
}

#[test]
fn an_entry_of_another_day_shows_its_day() {
    let mut report = sample::report(12, 0);
    report.window.from = report.window.from.plus_seconds(-86_400);
    for section in report.sections.iter_mut().filter(|s| s.kind == SectionKind::Situation) {
        for line in &mut section.lines {
            line.at = line.at.plus_seconds(-86_400);
        }
    }
    let Some(all) = text(&print(&report)) else { return };
    assert!(all.contains("13/11"), "{all}");
}

#[test]
fn a_text_that_exists_in_no_language_is_said_to_be_missing_in_each() {
    let mut report = saying("x");
    report.issued.function = Text::default();
    let Some(all) = text(&print(&report)) else { return };
    assert!(
        all.contains("— pas de texte dans cette langue —") && all.contains("— geen tekst in deze taal —"),
        "{all}"
    );
}

#[test]
fn a_checkpoint_with_very_many_signatures_still_has_a_code() {
    let mut report = saying("x");
    let checkpoint = report.checkpoint.as_mut().unwrap();
    checkpoint.signatures = vec![checkpoint.signatures[0].clone(); 40];
    let pdf = print(&report);
    let Some(tree) = poppler("pdfinfo", &["-struct-text"], &pdf) else { return };
    assert!(tree.contains("Figure"), "{tree}");
}
