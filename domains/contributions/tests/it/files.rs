//! Files that come back: good ones, the same one twice, and everything that people and spreadsheets do to them.

use std::collections::BTreeMap;
use std::io::Write as _;

use contributions::action::Action;
use contributions::campaign::{Standing, Verdict};
use contributions::command::{By, Give};
use contributions::file::{
    Against, AnswerOutcome, Column, FaultKind, FileFault, Line, Note, Outcome, Read, read_grid, read_lines,
    rejected, template,
};
use contributions::read::{measures, questions};
use jiff::civil::date;
use kernel::{Lang, Text};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use testkit::Place;

use crate::town::{
    Matter, Town, YEAR, action, asked, facts, give, given, judge, judge_nothing, nothing, one, town,
};

fn names(all: &[(&str, &str, &str)]) -> BTreeMap<String, Text> {
    stage::named(all)
}

fn areas() -> BTreeMap<String, Text> {
    names(&[
        ("90001", "Hautrive", "Hoogoever"),
        ("90002", "Valcourt", "Valkoord"),
        ("q1", "Quartier Haut", "Hoge Wijk"),
    ])
}

fn groups() -> BTreeMap<String, Text> {
    names(&[("all", "Tous", "Iedereen"), ("young", "Jeunes", "Jongeren")])
}

pub(crate) fn read(town: &Town, sheet: Matter, bytes: &[u8]) -> Result<Read, FileFault> {
    let (asked, actions, facts) = (town.read(|r| measures(r, sheet)), given(town, sheet), facts());
    let (areas, groups, questions) = (areas(), groups(), town.read(|r| questions(r, sheet)));
    let against = Against {
        year: YEAR,
        measures: &asked,
        questions: &questions,
        areas: &areas,
        groups: &groups,
        actions: &actions,
        facts: &facts,
        lang: Lang::Fr,
    };
    read_lines(&read_grid(bytes)?, &against)
}

/// What is wrong with a line: the cell, and what.
pub(crate) fn faults(line: &Line) -> Vec<(String, FaultKind)> {
    match &line.outcome {
        Outcome::Faulty(all) => all.iter().map(|f| (f.cell.clone(), f.kind)).collect(),
        _ => Vec::new(),
    }
}

pub(crate) fn take(town: &Town, sheet: Matter, read: &Read) {
    let actions = read.lines.iter().filter_map(|l| match &l.outcome {
        Outcome::Action(action) => Some((None, (**action).clone())),
        _ => None,
    });
    let nothing = read.lines.iter().filter_map(|l| match &l.outcome {
        Outcome::Nothing(measure, reason) => Some((*measure, reason.clone())),
        _ => None,
    });
    town.ask(Give {
        actions: actions.collect(),
        nothing: nothing.collect(),
        ..Give::new(sheet, By::Program)
    });
}

/// A workbook with these heads and these texts.
pub(crate) fn book(heads: &[&str], rows: &[&[&str]]) -> Vec<u8> {
    with(heads, rows, |_| {})
}

pub(crate) fn with(
    heads: &[&str],
    rows: &[&[&str]],
    more: impl FnOnce(&mut rust_xlsxwriter::Worksheet),
) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(std::iter::once(&heads).chain(rows)) {
        for (column, text) in (0..).zip(cells.iter()) {
            sheet.write_string(row, column, *text).unwrap();
        }
    }
    more(sheet);
    book.save_to_buffer().unwrap()
}

const HEADS: &[&str] =
    &["Mesure / Maatregel", "Action / Actie", "Où / Waar", "Du / Van", "Chiffres / Cijfers"];

#[test]
fn the_sheet_goes_out_and_comes_back_and_the_same_file_twice_adds_nothing() {
    let (place, numbers) = (Place::sqlite(), ["1.1", "1.2", "1.10"]);
    let town = town(&place);
    let sheet = contributions::campaign::sheet_of(asked(&town, &["90001"], &numbers), "90001");
    town.ask(give(sheet, &[action("1.1")]));
    let (asks, actions) = (town.read(|r| questions(r, sheet)), given(&town, sheet));
    let out =
        template(YEAR, &town.read(|r| measures(r, sheet)), &asks, &actions, &areas(), &groups()).unwrap();
    let empty = read(&town, sheet, &out).unwrap();
    assert_eq!(empty.lines.len(), 1, "lines with nothing but a measure say nothing");
    assert_eq!(
        empty.lines[0].outcome,
        Outcome::Known,
        "what it had given is there already: {:?}",
        empty.lines[0]
    );
    assert!(!empty.moved && empty.encoding.is_none());
    let heads: Vec<String> = Column::ALL.iter().map(|c| c.head()).collect();
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let mut full = vec![""; heads.len()];
    for (at, text) in [
        (0, "1.10 — Maatregel"),
        (1, "Buurtwerk"),
        (2, "hoge wijk; Valcourt"),
        (3, "Jongeren"),
        (4, "1/3/2026"),
        (5, "2026-06-30"),
        (7, "12,5 ateliers; 40 jongeren"),
        (8, "https://x.example/a"),
        (10, "1 250,50 €"),
        (12, "nl"),
    ] {
        full[at] = text;
    }
    let mut nothing = vec![""; heads.len()];
    (nothing[0], nothing[13]) = ("1.2", "Pas de budget");
    let file = book(&heads, &[&full, &nothing]);
    let back = read(&town, sheet, &file).unwrap();
    let Outcome::Action(action) = &back.lines[0].outcome else { panic!("{:?}", back.lines[0]) };
    assert_eq!(action.areas, stage::codes(&["90002", "q1"]));
    assert_eq!((action.from, action.until), (Some(date(2026, 3, 1)), Some(date(2026, 6, 30))));
    assert_eq!((action.cost, action.what.lang, action.figures.len()), (Some(125_050), Lang::Nl, 2));
    assert_eq!(
        back.lines[0].notes,
        [("E2".to_owned(), Note::DateAsText), ("F2".to_owned(), Note::DateAsText)]
    );
    assert!(matches!(&back.lines[1].outcome, Outcome::Nothing(_, reason) if reason.text == "Pas de budget"));
    take(&town, sheet, &back);
    assert_eq!(given(&town, sheet).len(), 2);
    let again = read(&town, sheet, &file).unwrap();
    assert!(again.lines.iter().all(|l| l.outcome == Outcome::Known), "{:?}", again.lines);
}

#[test]
fn every_cell_that_is_wrong_is_named() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let long = "x".repeat(4001);
    let file = book(
        HEADS,
        &[
            &["9.9", "Rondes", "Hautrive", "", ""],
            &["1.1", "", "Hautrive", "", ""],
            &["1.1", "Rondes", "Atlantis; Hautrive", "hier", "beaucoup"],
            &["1.1", &long, "", "", ""],
            &["1.1", "Rondes", "", "31/02/2026", ""],
            &["1.1", "Bonne", "Hautrive", "", "", "à côté"],
            &["1.1", "Bonne", "Hautrive", "", "3 rondes"],
            &["1.1", "bonne ", "Hautrive", "", "3 rondes"],
        ],
    );
    let found = read(&town, sheet, &file).unwrap();
    let wanted: [&[(&str, FaultKind)]; 8] = [
        &[("A2", FaultKind::Measure)],
        &[("B3", FaultKind::What)],
        &[("C4", FaultKind::Area), ("D4", FaultKind::Date), ("E4", FaultKind::Figure)],
        &[("B5", FaultKind::Long)],
        &[("D6", FaultKind::Date)],
        &[("F7", FaultKind::Column)],
        &[],
        &[],
    ];
    for (line, wanted) in found.lines.iter().zip(wanted) {
        let wanted: Vec<(String, FaultKind)> = wanted.iter().map(|(c, k)| ((*c).to_owned(), *k)).collect();
        assert_eq!(faults(line), wanted, "line {}", line.line);
    }
    assert_eq!(found.lines[7].outcome, Outcome::Known, "the same line twice in one file");
    let back =
        rejected(&found.heads, &found.lines, "Pourquoi", |f| format!("{} {}", f.cell, f.kind)).unwrap();
    let grid = read_grid(&back).unwrap();
    assert_eq!(grid.rows.len(), 1 + 6);
    assert_eq!(grid.rows[3].cells.last().unwrap().text, "C4 area\nD4 date\nE4 figure");
    take(&town, sheet, &found);
    assert_eq!(given(&town, sheet).len(), 1);
}

#[test]
fn columns_are_found_by_their_heads_or_the_file_is_refused() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let moved = book(&["", "Actie", "Waar", "", "Maatregel"], &[&["", "Rondes", "Hoogoever", "", "1.2"]]);
    let found = read(&town, sheet, &moved).unwrap();
    assert!(
        found.moved && matches!(&found.lines[0].outcome, Outcome::Action(a) if a.areas.contains("90001"))
    );
    let titled = book(&["Rapport 2026"], &[&[], &["Mesure", "Action"], &["1.1", "Rondes"]]);
    assert_eq!(read(&town, sheet, &titled).unwrap().lines[0].line, 4, "a title above the head");
    for (heads, fault) in [
        (&["1.1", "Rondes"][..], FileFault::Head),
        (&["Mesure", "Où"], FileFault::Head),
        (&["Mesure", "Action", "Mesure"], FileFault::Twice),
    ] {
        assert_eq!(read(&town, sheet, &book(heads, &[&["1.1", "x"]])), Err(fault), "{heads:?}");
    }
    assert_eq!(read(&town, sheet, &book(HEADS, &[])), Err(FileFault::Empty));
}

#[test]
fn questions_are_answered_on_a_sheet_of_their_own() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let with = |rows: &[[&str; 5]]| {
        let mut book = Workbook::new();
        let measures = book.add_worksheet();
        for (column, head) in (0..).zip(["Mesure", "Action"]) {
            measures.write_string(0, column, head).unwrap();
        }
        let asked = book.add_worksheet();
        asked.set_name("Questions-Vragen").unwrap();
        for (row, cells) in (1..).zip(rows) {
            for (column, text) in (0..).zip(cells) {
                asked.write_string(row, column, *text).unwrap();
            }
        }
        book.save_to_buffer().unwrap()
    };
    let file = with(&[["1", "Et ?", "En?", "Meer buurtwerk", "nl"]]);
    let found = read(&town, sheet, &file).unwrap();
    assert!(found.lines.is_empty() && found.others.is_empty(), "{found:?}");
    let answer = kernel::Words::new(Lang::Nl, "Meer buurtwerk");
    assert_eq!(found.answers[0].outcome, AnswerOutcome::Answer(1, answer.clone()));
    town.ask(Give { answers: [(1, answer)].into(), ..Give::new(sheet, By::Program) });
    assert_eq!(read(&town, sheet, &file).unwrap().answers[0].outcome, AnswerOutcome::Known);
    let long = "x".repeat(4001);
    let wrong = with(&[["7", "", "", "Oui", ""], ["1", "", "", &long, "de"], ["1", "Et ?", "En?", "", ""]]);
    let found = read(&town, sheet, &wrong).unwrap();
    let cells: Vec<Vec<(&str, FaultKind)>> = found
        .answers
        .iter()
        .map(|a| match &a.outcome {
            AnswerOutcome::Faulty(all) => all.iter().map(|f| (f.cell.as_str(), f.kind)).collect(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        cells,
        [vec![("A2", FaultKind::Question)], vec![("E3", FaultKind::Language), ("D3", FaultKind::Long)]]
    );
    assert_eq!(read(&town, sheet, &with(&[["1", "Et ?", "En?", "", ""]])), Err(FileFault::Empty));
    let (measures, asks) = (town.read(|r| measures(r, sheet)), town.read(|r| questions(r, sheet)));
    let ours = template(YEAR, &measures, &asks, &[], &areas(), &groups()).unwrap();
    let back = read(&town, sheet, &ours).unwrap();
    assert_eq!(back.answers[0].outcome, AnswerOutcome::Known, "a file of ours comes back");
}

#[test]
fn numbers_days_formulas_errors_and_merged_cells() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = contributions::campaign::sheet_of(asked(&town, &["90001"], &["1.1", "1.10", "1.2"]), "90001");
    let file = with(
        HEADS,
        &[&[], &["1.2", "Rondes"], &["1.2", "Formule"], &["1.2", "Fusion"], &["1.2", "Fusion 2"]],
        |s| {
            s.write_number(1, 0, 1.1).unwrap();
            s.write_string(1, 1, "Deux mesures possibles").unwrap();
            let day = Format::new().set_num_format("dd/mm/yyyy");
            s.write_datetime_with_format(2, 3, ExcelDateTime::from_ymd(2026, 3, 1).unwrap(), &day).unwrap();
            s.write_formula(2, 4, Formula::new("=40+2").set_result("42")).unwrap();
            s.write_formula(3, 2, Formula::new("=#REF!").set_result("#REF!")).unwrap();
            s.merge_range(4, 2, 5, 2, "Hautrive", &Format::new()).unwrap();
        },
    );
    let found = read(&town, sheet, &file).unwrap();
    assert_eq!(faults(&found.lines[0]), [("A2".to_owned(), FaultKind::MeasureNumber)], "1.1 or 1.10?");
    let Outcome::Action(action) = &found.lines[1].outcome else { panic!("{:?}", found.lines[1]) };
    assert_eq!((action.from, action.figures[0].thousandths), (Some(date(2026, 3, 1)), 42_000));
    assert_eq!(found.lines[1].notes, [("E3".to_owned(), Note::Formula)], "the stored value, marked");
    assert_eq!(faults(&found.lines[2]), [("C4".to_owned(), FaultKind::Error)]);
    assert_eq!(faults(&found.lines[3]), [("C5".to_owned(), FaultKind::Merged)]);
    assert_eq!(faults(&found.lines[4]), [("C6".to_owned(), FaultKind::Merged)]);
}

#[test]
fn an_answer_that_came_back_is_corrected_in_the_sheet_that_went_out() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    town.ask(give(sheet, &[action("1.1"), Action { figures: Vec::new(), ..action("1.2") }]));
    town.ask(judge(sheet, 1, Verdict::Return));
    let heads = ["Mesure", "Action", "Chiffres", "N° action"];
    let row = |what: &'static str, figures: &'static str, n: &'static str| [["1.1", what, figures, n]];
    let told = |rows: &[[&str; 4]]| {
        let rows: Vec<&[&str]> = rows.iter().map(<[&str; 4]>::as_slice).collect();
        read(&town, sheet, &book(&heads, &rows)).unwrap()
    };
    assert_eq!(
        told(&row("Ateliers dans les écoles", "40 jeunes", "2026-1")).lines[0].outcome,
        Outcome::Known
    );
    let better = told(&row("Ateliers dans six écoles", "52 jeunes", "2026-1"));
    let Outcome::Correction(1, action) = &better.lines[0].outcome else { panic!("{:?}", better.lines[0]) };
    assert_eq!(action.what.text, "Ateliers dans six écoles");
    assert_eq!(better.lines[0].was.as_deref(), Some("Ateliers dans les écoles"), "what is replaced is shown");
    let letters = told(&row("ateliers dans les Écoles", "40 jeunes", "2026-1"));
    assert!(matches!(letters.lines[0].outcome, Outcome::Correction(1, _)), "a letter is put right, too");
    assert_eq!(action.figures[0].thousandths, 52_000);
    assert_eq!(action.result.as_deref(), Some("Quarante jeunes"), "what has no column stays as it was");
    assert_eq!(action.areas, stage::codes(&["90001"]));
    let wrong = told(&[
        ["1.1", "Rondes", "", "2026-9"],
        ["1.1", "Rondes", "", "un"],
        ["1.1", "Ateliers", "1 fois", "2026-1"],
        ["1.1", "Ateliers", "2 fois", "2026-1"],
    ]);
    let kinds: Vec<_> = wrong.lines.iter().map(faults).collect();
    let number = |cell: &str| vec![(cell.to_owned(), FaultKind::ActionNumber)];
    assert_eq!(kinds, [number("D2"), number("D3"), Vec::new(), number("D5")], "twice the same number");

    // Without its number an action is known by what, where and when it was: other figures correct it, too.
    let heads: Vec<String> = Column::ALL.iter().map(|c| c.head()).collect();
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let mut cells = vec![""; heads.len()];
    for (at, text) in [
        (0, "1.2"),
        (1, "Ateliers dans les écoles"),
        (2, "Hautrive"),
        (3, "Jeunes"),
        (4, "01/03/2026"),
        (5, "30/06/2026"),
        (6, "Quarante jeunes"),
        (7, "40 jeunes"),
        (8, "https://hautrive.example/rapport"),
    ] {
        cells[at] = text;
    }
    let file = book(&heads, &[&cells]);
    let found = read(&town, sheet, &file).unwrap();
    let Outcome::Correction(2, fuller) = &found.lines[0].outcome else { panic!("{:?}", found.lines[0]) };
    let actions = [(1, action), (2, fuller)].map(|(n, action)| (Some(n), (**action).clone()));
    town.ask(Give { actions: actions.into(), ..Give::new(sheet, By::Program) });
    let rows = given(&town, sheet);
    assert_eq!((rows.len(), rows[0].standing, rows[1].action.figures.len()), (2, Standing::Given, 1));
    assert_eq!(
        read(&town, sheet, &file).unwrap().lines[0].outcome,
        Outcome::Known,
        "the same file once more"
    );

    town.ask(judge(sheet, 1, Verdict::Accept));
    let late = told(&row("Autre texte", "1 jeune", "2026-1"));
    assert_eq!(faults(&late.lines[0]), [("B2".to_owned(), FaultKind::ActionJudged)]);
}

#[test]
fn a_number_names_an_action_of_this_sheet_on_this_measure_or_the_line_is_refused() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    town.ask(give(sheet, &[action("1.1"), action("1.2")]));
    let told = |n: &'static str| {
        let heads = ["Mesure", "Action", "N° action"];
        read(&town, sheet, &book(&heads, &[&["1.1", "Rondes", n]])).unwrap().lines.remove(0)
    };
    assert!(matches!(told("2026-1").outcome, Outcome::Correction(1, _)));
    // Of another measure, of last year's file, and without the year, as nobody knows of which it is.
    for wrong in ["2026-2", "2025-1", "1"] {
        assert_eq!(faults(&told(wrong)), [("C2".to_owned(), FaultKind::ActionNumber)], "{wrong}");
    }
    let (measures, actions) = (town.read(|r| measures(r, sheet)), given(&town, sheet));
    let last = template(YEAR - 1, &measures, &[], &actions, &areas(), &groups()).unwrap();
    let last = read(&town, sheet, &last).unwrap();
    assert!(last.lines.iter().all(|l| faults(l).iter().any(|f| f.1 == FaultKind::ActionNumber)), "{last:?}");
    let own = template(YEAR, &measures, &[], &actions, &areas(), &groups()).unwrap();
    let own = read(&town, sheet, &own).unwrap();
    assert!(own.lines.len() == 2 && own.lines.iter().all(|l| l.outcome == Outcome::Known), "{own:?}");
}

#[test]
fn a_blank_cell_empties_nothing_unless_the_line_names_its_action() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    town.ask(give(sheet, &[action("1.1")]));
    let told = |figures: &'static str, n: &'static str| {
        let heads = [
            "Mesure",
            "Action",
            "Où",
            "Pour qui",
            "Du",
            "Au",
            "Résultat",
            "Chiffres",
            "Preuves",
            "N° action",
        ];
        let what = "Ateliers dans les écoles";
        let (from, until, result) = ("01/03/2026", "30/06/2026", "Quarante jeunes");
        let row = ["1.1", what, "Hautrive", "", from, until, result, figures, "", n];
        read(&town, sheet, &book(&heads, &[&row])).unwrap().lines.remove(0).outcome
    };
    assert_eq!(told("40 jeunes", ""), Outcome::Known);
    let Outcome::Correction(1, more) = told("52 jeunes", "") else { panic!("other figures") };
    assert_eq!((more.links.len(), more.groups.len()), (1, 1), "what the line does not say stays");
    let Outcome::Correction(1, less) = told("40 jeunes", "2026-1") else { panic!("emptied by its number") };
    assert!(less.links.is_empty() && less.groups.is_empty());
}

#[test]
fn what_spreadsheets_do_to_numbers_formulas_and_columns_is_told() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let heads = ["Mesure", "Action", "", "Où"];
    let rows: &[&[&str]] = &[&["", "Rondes"], &["", "Accueil", "note"], &["Mesure 1.2", ""], &["1.2", ""]];
    let file = with(&heads, rows, |s| {
        let day = Format::new().set_num_format("dd/mm/yyyy");
        s.write_datetime_with_format(1, 0, ExcelDateTime::from_ymd(2026, 1, 1).unwrap(), &day).unwrap();
        s.write_formula(3, 1, Formula::new("=40+2").set_result("777")).unwrap();
        s.write_string(4, 1, "QuÃ©bec").unwrap();
    });
    // As programs write it that compute nothing: the formula without what it comes to.
    let file = repacked(&file, "xl/worksheets/sheet1.xml", "<v>777</v>", "");
    let found = read(&town, sheet, &file).unwrap();
    let kinds: Vec<_> = found.lines.iter().map(faults).collect();
    assert_eq!(kinds[0], [("A2".to_owned(), FaultKind::MeasureDate)]);
    assert_eq!(kinds[1], [("A3".to_owned(), FaultKind::MeasureMissing)]);
    assert_eq!(kinds[2], [("B4".to_owned(), FaultKind::Unvalued)]);
    assert_eq!(found.lines[3].notes, [("B5".to_owned(), Note::Garbled)]);
    assert_eq!(found.unknown(), ["C"], "what stands below no head is not taken, and that is said");
}

#[test]
fn another_sheet_is_named_and_ours_is_found_behind_a_cover() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Couverture").unwrap().write_string(0, 0, "Rapport 2026").unwrap();
    let ours = book.add_worksheet();
    ours.set_name("Contributions-Bijdragen").unwrap();
    for (column, (head, text)) in (0..).zip([("Mesure", "1.1"), ("Action", "Rondes")]) {
        ours.write_string(0, column, head).unwrap();
        ours.write_string(1, column, text).unwrap();
    }
    book.add_worksheet().set_name("Listes-Lijsten").unwrap().write_string(0, 0, "x").unwrap();
    book.add_worksheet().set_name("Vide").unwrap();
    let found = read(&town, sheet, &book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(found.others, ["Couverture"], "neither our lists nor what is empty");
    assert!(matches!(found.lines[0].outcome, Outcome::Action(_)), "{:?}", found.lines);
    assert_eq!(found.said(&found.lines[0], Column::What), "Rondes");
    assert_eq!(found.said(&found.lines[0], Column::Result), "", "a column that is not there");
}

/// An OpenDocument file with these sheets, each the cells of its rows.
pub(crate) fn open_document(sheets: &[(&str, &[&str])]) -> Vec<u8> {
    let tables: String = sheets
        .iter()
        .map(|(name, rows)| {
            let rows: String =
                rows.iter().map(|r| format!("<table:table-row>{r}</table:table-row>")).collect();
            format!("<table:table table:name=\"{name}\">{rows}</table:table>")
        })
        .collect();
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

#[test]
fn merged_cells_of_open_document_are_refused_like_those_of_excel() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let cell = |text: &str, more: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"{more}><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |cells: &[&str]| cells.iter().map(|text| cell(text, "")).collect::<String>();
    let spanned = cell("Hautrive", " table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\"");
    let rows = [
        row(&["Mesure", "Action", "Où"]),
        format!("{}{spanned}", row(&["1.1", "Fusion"])),
        format!("{}<table:covered-table-cell/>", row(&["1.1", "Fusion 2"])),
        row(&["1.1", "Rondes", "Hautrive"]),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let note = row(&["à faire"]);
    let file = open_document(&[("Feuille1", &rows), ("Notes", &[&note]), ("Vide", &[])]);
    let found = read(&town, sheet, &file).unwrap();
    assert_eq!(faults(&found.lines[0]), [("C2".to_owned(), FaultKind::Merged)]);
    assert_eq!(faults(&found.lines[1]), [("C3".to_owned(), FaultKind::Merged)]);
    assert!(matches!(found.lines[2].outcome, Outcome::Action(_)), "{:?}", found.lines[2]);
    assert_eq!(found.others, ["Notes"]);
}

#[test]
fn text_in_every_encoding() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let text = "Mesure;Action;Où\r\n1.1;\"Été à l’école\nsuite\";Hautrive\r\n";
    let utf16 = |big: bool| {
        let mut bytes: Vec<u8> = if big { vec![0xfe, 0xff] } else { vec![0xff, 0xfe] };
        bytes.extend(text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }));
        bytes
    };
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), None),
        (marked, None),
        (utf16(false), Some("UTF-16")),
        (utf16(true), Some("UTF-16")),
        (windows.into_owned(), Some("Windows-1252")),
        (text.replace(';', "\t").into_bytes(), None),
        (utf16(false)[2..].to_vec(), Some("UTF-16")),
        (utf16(true)[2..].to_vec(), Some("UTF-16")),
        (format!("Rapport, avec, des, virgules\n{text}").into_bytes(), None),
    ] {
        let found = read(&town, sheet, &bytes).unwrap();
        assert_eq!(found.encoding, encoding);
        let Outcome::Action(action) = &found.lines[0].outcome else { panic!("{:?}", found.lines[0]) };
        assert_eq!(action.what.text, "Été à l’école\nsuite");
    }
}

/// A packed file in which one text of one part is another one.
fn repacked(file: &[u8], part: &str, text: &str, other: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into()).collect();
    let mut parts = Vec::new();
    for name in names {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut archive.by_name(&name).unwrap(), &mut bytes).unwrap();
        if name == part {
            let whole = String::from_utf8(bytes).unwrap();
            assert!(whole.contains(text), "{whole}");
            bytes = whole.replace(text, other).into_bytes();
        }
        parts.push((name, bytes));
    }
    let parts = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    packed(&parts.collect::<Vec<_>>())
}

pub(crate) fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn files_that_are_none_are_refused_in_words() {
    let zeros = vec![0_u8; 90 * 1024 * 1024];
    let table: Vec<(Vec<u8>, FileFault)> = vec![
        (b"".to_vec(), FileFault::Empty),
        (b"<html><table>".to_vec(), FileFault::Kind),
        (b"%PDF-1.7".to_vec(), FileFault::Kind),
        (b"Mesure".to_vec(), FileFault::Head),
        (b"a\0b".to_vec(), FileFault::Kind),
        (vec![0xd0, 0xcf, 0x11, 0xe0, 0, 0], FileFault::Old),
        (b"PK\x03\x04garbage".to_vec(), FileFault::Kind),
        (packed(&[("xl/workbook.xml", b"<x/>"), ("xl/vbaProject.bin", b"x")]), FileFault::Macro),
        (packed(&[("word/document.xml", b"<x/>")]), FileFault::Kind),
        (packed(&[("xl/workbook.xml", b"<x")]), FileFault::Kind),
        (packed(&[("xl/workbook.xml", &zeros)]), FileFault::Size),
        (vec![b'x'; contributions::file::MOST_BYTES + 1], FileFault::Size),
    ];
    for (n, (bytes, fault)) in table.iter().enumerate() {
        assert_eq!(read_grid(bytes).map(|g| g.rows.len()), Err(*fault), "{n}");
    }
}

#[test]
fn two_thousand_lines_are_read_and_taken_in() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let texts: Vec<String> = (0..2000).map(|n| format!("Action {n}")).collect();
    let rows: Vec<[&str; 5]> =
        texts.iter().map(|t| ["1.1", t.as_str(), "Hautrive", "01/03/2026", "40 jeunes"]).collect();
    let rows: Vec<&[&str]> = rows.iter().map(<[&str; 5]>::as_slice).collect();
    let found = read(&town, sheet, &book(HEADS, &rows)).unwrap();
    assert!(found.lines.iter().all(|l| matches!(l.outcome, Outcome::Action(_))));
    take(&town, sheet, &found);
    let all = given(&town, sheet);
    assert_eq!((all.len(), all[1999].n), (2000, 2000));
    let again = read(&town, sheet, &book(HEADS, &rows)).unwrap();
    assert!(again.lines.iter().all(|l| l.outcome == Outcome::Known));
    town.ask(judge(sheet, 2000, Verdict::Accept));
    let too_many: Vec<&[&str]> = std::iter::repeat_n(rows[0], contributions::file::MOST_ROWS + 1).collect();
    assert_eq!(read(&town, sheet, &book(HEADS, &too_many)), Err(FileFault::Lines));
}

proptest::proptest! {
    #[test]
    fn no_bytes_stop_it(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
        drop(read_grid(&bytes));
        drop(read_grid(&[b"PK\x03\x04".as_slice(), &bytes].concat()));
    }
}

#[test]
fn what_the_profiles_say_is_sound() {
    use contributions::catalogue::Catalogue;
    for name in ["brussels", "minimal"] {
        let files = kernel::FolderFiles(testkit::root().join("profiles").join(name));
        let read = Catalogue::read(&files).unwrap();
        assert!(!read.group.is_empty() && !read.kind.is_empty() && !read.checks.is_empty(), "{name}");
        assert!(read.letter.fr.is_some() && read.letter.nl.is_some(), "{name}");
        assert!(!read.days.verified && !read.coverage.verified, "no public page confirms these numbers");
    }
}

#[test]
fn nothing_to_report_on_a_measure_with_an_action_is_told_on_its_line_and_does_not_drop_the_rest() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = contributions::campaign::sheet_of(asked(&town, &["90001"], &["1.1", "1.2", "1.3"]), "90001");
    town.ask(give(sheet, &[action("1.1")]));
    let heads = ["Mesure", "Action", "Rien à signaler"];
    let rows: &[&[&str]] = &[
        &["1.1", "", "Rien"],
        &["1.2", "", "Rien non plus"],
        &["1.2", "Rondes"],
        &["1.3", "", "Pas de budget"],
    ];
    let found = read(&town, sheet, &book(&heads, rows)).unwrap();
    let kinds: Vec<_> = found.lines.iter().map(faults).collect();
    let both = |cell: &str| vec![(cell.to_owned(), FaultKind::Both)];
    assert_eq!(kinds, [both("C2"), both("C3"), Vec::new(), Vec::new()], "on the sheet, and on another line");
    take(&town, sheet, &found);
    assert_eq!(given(&town, sheet).len(), 2, "what is good was taken in");
}

#[test]
fn nothing_to_report_that_came_back_is_corrected_by_a_file() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let heads: Vec<String> = Column::ALL.iter().map(|c| c.head()).collect();
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let file = |reasons: &[&'static str]| {
        let row = |reason: &&'static str| {
            let mut cells = vec![""; heads.len()];
            (cells[0], cells[13]) = ("1.2", *reason);
            cells
        };
        let rows: Vec<Vec<&str>> = reasons.iter().map(row).collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        read(&town, sheet, &book(&heads, &rows)).unwrap()
    };
    let known = |read: &Read| read.lines.iter().map(|l| l.outcome == Outcome::Known).collect::<Vec<_>>();
    town.ask(nothing(sheet, "1.2", "Rien"));
    town.ask(judge_nothing(sheet, "1.2", Verdict::Return));
    assert_eq!(known(&file(&["Rien"])), [true], "the same says nothing new");
    let better = file(&["Pas de budget", "Pas de personnel"]);
    assert_eq!(known(&better), [false, true], "the first reason of a file counts");
    take(&town, sheet, &better);
    let row = || town.read(|r| measures(r, sheet)).remove(1);
    assert_eq!(row().stands.map(|s| s.standing), Some(Standing::Given));
    assert_eq!(row().nothing.map(|w| w.text), Some("Pas de budget".to_owned()));
    town.ask(judge_nothing(sheet, "1.2", Verdict::Accept));
    assert_eq!(known(&file(&["Encore autre chose"])), [true], "what was accepted is not said anew");
}
