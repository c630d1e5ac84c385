//! Files as they come: far-away cells, hidden sheets, last year's file, lines twice, dates and numbers as text.

use contributions::file::{FaultKind, FileFault, Note, Outcome};
use jiff::civil::date;
use rust_xlsxwriter::{Format, Workbook};
use testkit::Place;

use crate::files::{book, faults, open_document, read, take, with};
use crate::town::{given, one, town};

const HEADS: &[&str] = &["Mesure", "Action", "Du", "Au", "Chiffres"];
/// The last row and the last column of a spreadsheet, from 0.
const LAST: (u32, u16) = (1_048_575, 16_383);

#[test]
fn what_stands_at_the_end_of_the_world_is_told_and_empty_lines_until_there_are_none() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let rows: &[&[&str]] = &[&["1.1", "Rondes"]];
    // A million lines that are coloured and empty: as when somebody formats a whole column.
    let blank = with(HEADS, rows, |s| {
        s.write_blank(LAST.0, LAST.1, &Format::new().set_bold()).unwrap();
    });
    let found = read(&town, sheet, &blank).unwrap();
    assert!(
        found.lines.len() == 1 && matches!(found.lines[0].outcome, Outcome::Action(_)),
        "{:?}",
        found.lines
    );
    // Something is written there: what lies between is not laid out.
    let far = with(HEADS, rows, |s| {
        s.write_string(LAST.0, LAST.1, "x").unwrap();
    });
    assert_eq!(read(&town, sheet, &far), Err(FileFault::Far));
    // Far down in a column of the table it is a line like others.
    let low = with(HEADS, rows, |s| {
        s.write_string(90_000, 1, "Perdue").unwrap();
    });
    let found = read(&town, sheet, &low).unwrap();
    assert_eq!(faults(&found.lines[1]), [("A90001".to_owned(), FaultKind::MeasureMissing)]);
    // Nor is anything to the right left out in silence.
    let wide = with(HEADS, rows, |s| {
        s.write_string(1, 99, "x").unwrap();
    });
    let found = read(&town, sheet, &wide).unwrap();
    assert_eq!(faults(&found.lines[0]), [("CV2".to_owned(), FaultKind::Column)]);
    // Where a whole line is full of it, the first ones are named, and how many more there are.
    let full = with(HEADS, rows, |s| {
        for column in 10..40 {
            s.write_string(1, column, "x").unwrap();
        }
    });
    let found = read(&town, sheet, &full).unwrap();
    let Outcome::Faulty(all) = &found.lines[0].outcome else { panic!("{:?}", found.lines) };
    let told: Vec<(&str, &str)> = all.iter().map(|f| (f.cell.as_str(), f.value.as_str())).collect();
    assert_eq!(told, [("K2", "x"), ("L2", "x"), ("M2", "x"), ("N2", "x"), ("O2", "x (+ 25)")]);
    // On another sheet it is no reason not to read ours.
    let mut two = Workbook::new();
    let first = two.add_worksheet();
    for (column, (head, text)) in (0..).zip([("Mesure", "1.1"), ("Action", "Rondes")]) {
        first.write_string(0, column, head).unwrap();
        first.write_string(1, column, text).unwrap();
    }
    let other = two.add_worksheet().set_name("Notes").unwrap();
    other.write_string(0, 0, "x").unwrap().write_string(LAST.0, LAST.1, "x").unwrap();
    let found = read(&town, sheet, &two.save_to_buffer().unwrap()).unwrap();
    assert_eq!((found.lines.len(), found.others), (1, vec!["Notes".to_owned()]));
}

#[test]
fn the_same_holds_for_open_document() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |cells: &[&str]| cells.iter().map(|text| cell(text)).collect::<String>();
    let (head, line) = (row(&["Mesure", "Action"]), row(&["1.1", "Rondes"]));
    let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
    let trailing =
        format!("</table:table-row><table:table-row table:number-rows-repeated=\"1048573\">{empty}");
    let padded = format!("{line}{trailing}");
    let found = read(&town, sheet, &open_document(&[("Feuille1", &[&head, &padded])])).unwrap();
    assert_eq!(found.lines.len(), 1, "{:?}", found.lines);
    let gap = format!("{trailing}</table:table-row><table:table-row>");
    let wide = "<table:table-cell table:number-columns-repeated=\"16383\"/>";
    let far = format!("{line}{gap}{wide}{}", cell("x"));
    assert_eq!(read(&town, sheet, &open_document(&[("Feuille1", &[&head, &far])])), Err(FileFault::Far));
}

#[test]
fn a_hidden_sheet_is_not_the_one_that_is_read() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let mut book = Workbook::new();
    let hidden = book.add_worksheet().set_name("Archive").unwrap();
    hidden.set_hidden(true);
    for (column, (head, text)) in (0..).zip([("Mesure", "1.2"), ("Action", "Ancienne")]) {
        hidden.write_string(0, column, head).unwrap();
        hidden.write_string(1, column, text).unwrap();
    }
    let seen = book.add_worksheet().set_name("Actions").unwrap();
    seen.set_active(true);
    for (column, (head, text)) in (0..).zip([("Mesure", "1.1"), ("Action", "Rondes")]) {
        seen.write_string(0, column, head).unwrap();
        seen.write_string(1, column, text).unwrap();
    }
    let found = read(&town, sheet, &book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(found.lines.len(), 1);
    let Outcome::Action(action) = &found.lines[0].outcome else { panic!("{:?}", found.lines) };
    assert_eq!(action.what.text, "Rondes");
    assert_eq!(found.others, ["Archive"], "that it is there is said");
}

#[test]
fn a_file_of_last_year_lines_twice_and_text_for_dates_and_numbers() {
    let place = Place::sqlite();
    let town = town(&place);
    let sheet = one(&town);
    let file = book(
        HEADS,
        &[
            &["1.1", "Rondes", "01/03/2025", "30/06/2025", "40 jeunes"],
            &["1.1", "Ateliers", "2026-03-01", "30.06.2026", "1 250,5 heures"],
            &["1.1", "Ateliers", "2026-03-01", "30.06.2026", "1 250,5 heures"],
            &["1.2", "Accueil", "bientôt", "", "beaucoup"],
            &["9.9", "Ailleurs", "", "", ""],
        ],
    );
    let found = read(&town, sheet, &file).unwrap();
    let notes = |n: usize| found.lines[n].notes.clone();
    assert!(notes(0).contains(&("C2".to_owned(), Note::OtherYear)), "{:?}", notes(0));
    assert!(!notes(1).iter().any(|(_, note)| *note == Note::OtherYear), "{:?}", notes(1));
    assert!(notes(1).contains(&("C3".to_owned(), Note::DateAsText)));
    let Outcome::Action(action) = &found.lines[1].outcome else { panic!("{:?}", found.lines[1]) };
    assert_eq!((action.from, action.until), (Some(date(2026, 3, 1)), Some(date(2026, 6, 30))));
    assert_eq!(action.figures[0].thousandths, 1_250_500);
    assert_eq!(found.lines[2].outcome, Outcome::Known, "the same line twice is one");
    let wrong = faults(&found.lines[3]);
    assert!(wrong.contains(&("C5".to_owned(), FaultKind::Date)), "{wrong:?}");
    assert!(wrong.contains(&("E5".to_owned(), FaultKind::Figure)), "{wrong:?}");
    assert_eq!(faults(&found.lines[4]), [("A6".to_owned(), FaultKind::Measure)], "asked of nobody here");
    take(&town, sheet, &found);
    assert_eq!(given(&town, sheet).len(), 2);
    let again = read(&town, sheet, &file).unwrap();
    assert!(again.lines.iter().take(3).all(|line| line.outcome == Outcome::Known), "{:?}", again.lines);
}
