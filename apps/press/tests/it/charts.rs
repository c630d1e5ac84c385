//! Charts are drawings with words and a table; a first report has headings of its own.

use kernel::{Lang, Text, Timestamp};
use press_types::{Chart, ChartPoint, Languages, Section, SectionKind, sample};

use crate::support::{holds, poppler, print, text};

fn places(days: i64) -> Chart {
    let start = sample::report(0, 0).window.from;
    let point = |day: i64| ChartPoint {
        at: Timestamp(start.0 + day * 86_400_000_000),
        value: 1_200 + day * 35,
        sure: day + 1 < days,
    };
    Chart {
        name: Text::both("Personnes hébergées", "Opgevangen personen"),
        unit: Text::both("personnes", "personen"),
        source: Text::both("relevé quotidien des sites", "dagelijkse telling van de sites"),
        decimals: 0,
        points: (0..days).map(point).collect(),
    }
}

#[test]
fn a_chart_is_drawn_said_and_tabled_in_both_languages() {
    let mut report = sample::report(12, 0);
    report.charts = vec![places(22), Chart { points: Vec::new(), ..places(0) }];
    let pdf = print(&report);
    let Some(all) = text(&pdf) else { return };
    for needle in [
        "Évolution | Evolutie",
        "Personnes hébergées | Opgevangen personen",
        "relevé quotidien des sites",
        "personnes | personen",
        "14/11 1 200",
        "05/12 1 935 (non confirmé – niet bevestigd)",
    ] {
        assert!(all.contains(needle), "«{needle}» is missing in:\n{all}");
    }
    let tree = poppler("pdfinfo", &["-struct-text"], &pdf).unwrap_or_default();
    let count = |what: &str| tree.lines().filter(|l| l.trim_start().starts_with(what)).count();
    assert_eq!((count("H3"), count("Figure")), (1, 2), "the drawing and the code of the checkpoint:\n{tree}");
    let said = poppler("pdfinfo", &["-struct"], &pdf).unwrap_or_default();
    let alt = "Opgevangen personen : lijn van 22 waarden, van 1";
    // Where the tool does not show what stands for a drawing, the document itself holds it.
    assert!(said.contains(alt) || holds(&pdf, "/Alt"), "{said}");
}

#[test]
fn where_the_values_come_from_is_said_in_the_language_that_there_is() {
    let mut report = sample::report(12, 0);
    report.languages = Languages::One(Lang::Fr);
    report.charts = vec![Chart { source: Text::one(Lang::Nl, "telling"), ..places(22) }];
    let Some(all) = text(&print(&report)) else { return };
    assert!(all.contains("telling (nl)"), "{all}");
}

#[test]
fn a_first_report_says_what_is_not_known_yet() {
    let mut report = sample::report(12, 0);
    let line = report.lines(SectionKind::Measures).first().copied().cloned().unwrap();
    report.sections = vec![Section { kind: SectionKind::What, lines: vec![line] }];
    let Some(all) = text(&print(&report)) else { return };
    for needle in
        ["Quoi | Wat", "Victimes | Slachtoffers", "Suite | Vervolg", "Pas encore connu. | Nog niet bekend."]
    {
        assert!(all.contains(needle), "«{needle}» is missing in:\n{all}");
    }
    assert!(!all.contains("Mesures en cours"), "{all}");
    report.languages = Languages::One(Lang::Nl);
    let all = text(&print(&report)).unwrap();
    assert!(all.contains("Sinds wanneer Nog niet bekend."), "{all}");
}
