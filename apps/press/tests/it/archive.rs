//! The document can be archived and read aloud: PDF/A-2a, PDF/UA-1, language, title, structure.

use kernel::Lang;
use press_types::{Languages, sample};

use crate::support::{holds, poppler, print};

#[test]
fn it_declares_both_standards_title_and_languages() {
    let pdf = print(&sample::report(40, 0));
    assert!(holds(&pdf, "/StructTreeRoot"));
    assert!(holds(&pdf, "/Marked true"));
    let Some(xmp) = poppler("pdfinfo", &["-meta"], &pdf) else { return };
    for needle in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "fr-BE"] {
        assert!(xmp.contains(needle), "{needle} is missing in:\n{xmp}");
    }
    assert!(xmp.contains("Rapport de situation 26-0417/3 – Situatierapport 26-0417/3"), "{xmp}");
    assert!(xmp.contains("Centre de crise de Valmont – Crisiscentrum Valmonde"), "{xmp}");
    let info = poppler("pdfinfo", &[], &pdf).unwrap();
    assert!(info.lines().any(|l| l.starts_with("Tagged:") && l.ends_with("yes")), "{info}");
}

#[test]
fn the_language_of_the_document_is_its_first_one() {
    for (languages, tag) in [
        (Languages::One(Lang::Nl), "nl-BE"),
        (Languages::One(Lang::En), "en-GB"),
        (Languages::Two(Lang::Nl, Lang::Fr), "nl-BE"),
    ] {
        let mut report = sample::report(6, 0);
        report.languages = languages;
        let pdf = print(&report);
        assert!(holds(&pdf, &format!("/Lang({tag})")) || holds(&pdf, &format!("/Lang ({tag})")), "{tag}");
    }
}

#[test]
fn a_screen_reader_finds_headings_tables_links_and_the_other_language() {
    let pdf = print(&sample::report(40, 0));
    let Some(tree) = poppler("pdfinfo", &["-struct-text"], &pdf) else { return };
    let count = |what: &str| tree.lines().filter(|l| l.trim_start().starts_with(what)).count();
    assert_eq!(count("H1"), 1, "{tree}");
    assert_eq!(count("H2"), 7);
    assert_eq!(count("Table"), 6);
    assert!(count("TH") >= 5 * 5, "column heads");
    assert_eq!(count("TR"), 40 + 6);
    assert!(count("Link") >= 40, "each row leads to its entry");
    assert_eq!(count("Figure"), 1, "the code");
    assert!(holds(&pdf, "nl-BE"), "Dutch passages are marked as Dutch");
    assert!(!tree.contains("FICTIF"), "the page heads are no part of the text");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let report = sample::report(40, 3);
    assert!(print(&report) == print(&report));
}
