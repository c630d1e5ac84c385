//! Whatever people type or paste: it comes out as typed, or named, and the report always appears.

use kernel::Text;
use press_types::{Press as _, PressError, Report, sample};

use crate::support::{press, print, run, saying, squeezed, text};

#[test]
fn markup_of_the_typesetter_comes_out_as_typed() {
    let typed = "#panic(1) #let x = [*a*] $1/2$ @cible <etiquette> \\alpha `code` _b_ = titre // fin -- ~ 'q' \"d\" ... #[ { ( ;";
    let pdf = print(&saying(typed));
    let Some(all) = run(&pdf) else { return };
    assert_eq!(all.matches(&squeezed(typed)).count(), 2, "{all}");
}

#[test]
fn markup_in_every_other_text_is_harmless() {
    let nasty = Text::both("#eval(\"1\") [$", "]#[*_`<a>");
    let mut report = sample::report(40, 0);
    report.number = "#26/$3".to_owned();
    report.subject.kind = nasty.clone();
    report.subject.place = nasty.clone();
    report.subject.areas = vec![nasty.clone(); 3];
    report.subject.severity = nasty.clone();
    report.subject.number = Some("#*_`".to_owned());
    report.issued.function = nasty.clone();
    report.issued.organisation = nasty.clone();
    report.addressees = vec![nasty.clone(); 40];
    for figure in &mut report.figures {
        figure.name = nasty.clone();
        figure.source = nasty.clone();
        figure.unit = nasty.clone();
    }
    let Some(all) = text(&print(&report)) else { return };
    assert!(all.contains("#26/$3"), "{all}");
    assert!(all.contains("#eval(\"1\") [$"), "{all}");
}

#[test]
fn addresses_that_are_no_web_addresses_are_not_linked() {
    for url in [
        "javascript:alert(1)",
        "",
        "file:///etc/passwd",
        "https://x.example/\u{202e}",
        "https://x.example/a b",
    ] {
        let mut report = saying("texte");
        for section in &mut report.sections {
            for line in &mut section.lines {
                line.entry.url = url.to_owned();
            }
        }
        let pdf = print(&report);
        assert!(!crate::support::holds(&pdf, "/URI"), "{url}");
    }
}

#[test]
fn scripts_emoji_and_oddities_are_printed_or_named() {
    let typed = "نار في الحي — пожар 火事 🔥👩‍🚒 e\u{301}\u{202e}x\u{0}\u{7}\u{fffd}\u{e000}\u{10ffff} ﷽ ก็ 한";
    let Some(all) = run(&print(&saying(typed))) else { return };
    assert!(all.contains("‹U+202E›"), "{all}");
    assert!(all.contains("‹U+706B›"), "a sign without a glyph is named: {all}");
    assert!(all.contains("пожар"), "{all}");
}

#[test]
fn every_character_of_the_first_planes_can_be_printed() {
    for start in (0..0x3_0000_u32).step_by(0x4000) {
        let typed: String = (start..start + 0x4000).filter_map(char::from_u32).step_by(7).collect();
        print(&saying(&typed));
    }
}

#[test]
fn endless_words_break_and_long_texts_run_on() {
    let word = "Rindfleischetikettierungsüberwachung".repeat(40);
    let Some(all) = run(&print(&saying(&word))) else { return };
    // In narrow columns beside each other, lines of both languages alternate: count letters, not the word.
    assert!(all.matches("ü").count() >= 80, "{all}");
    let long = "Une phrase qui se répète. ".repeat(800);
    let pdf = print(&saying(&long));
    let Some(all) = run(&pdf) else { return };
    assert!(all.matches("répète").count() >= 1_500);
}

#[test]
fn line_ends_stay_line_ends() {
    let Some(all) = crate::support::poppler("pdftotext", &["-layout"], &print(&saying("premier\nsecond")))
    else {
        return;
    };
    assert!(!all.lines().any(|l| l.contains("premier") && l.contains("second")), "{all}");
}

#[test]
fn too_many_lines_are_refused_and_an_unknown_zone_too() {
    let report = sample::report(Report::MAX_LINES + 1, 0);
    assert_eq!(
        press().render(&report),
        Err(PressError::TooLong { lines: Report::MAX_LINES + 1, limit: Report::MAX_LINES })
    );
    let mut report = sample::report(1, 0);
    report.zone = "Nowhere/Land".to_owned();
    assert_eq!(press().render(&report), Err(PressError::Zone("Nowhere/Land".to_owned())));
}
