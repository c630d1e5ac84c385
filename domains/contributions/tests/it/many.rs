//! A file with what many partners did: whose each line is, what is wrong with it, and what people and spreadsheets do to it.

use std::collections::{BTreeMap, BTreeSet};

use contributions::campaign::sheet_of;
use contributions::command::{By, Give, GiveMany};
use contributions::file::{
    Against, FaultKind, FileFault, ManyRead, Named, Note, Outcome, many_template, name_in_file, read_grid,
    read_many, read_own,
};
use contributions::read::measures;
use kernel::{Lang, Text};
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};
use testkit::{Place, on_both};

use crate::town::{Matter, Town, YEAR, action, asked, facts, get, give, given, town};

/// Two that were asked, one that was not, and two of one name.
fn names() -> Vec<(&'static str, Text)> {
    vec![
        ("90001", Text::both("Hautrive", "Hoogoever")),
        ("90002", Text::both("Valcourt", "Valkoord")),
        ("90003", Text::both("Grandpré", "Grootweide")),
        ("a1", Text::both("Maison des jeunes", "Jeugdhuis")),
        ("a2", Text::both("Maison  des Jeunes", "Jeugdhuis Twee")),
    ]
}

fn read(town: &Town, campaign: Matter, bytes: &[u8]) -> Result<ManyRead, FileFault> {
    let (names, facts) = (names(), facts());
    let (areas, groups) =
        (stage::named(&[("90001", "Hautrive", "Hoogoever")]), BTreeMap::<String, Text>::new());
    let stands: BTreeMap<&str, _> = ["90001", "90002"]
        .into_iter()
        .map(|code| (code, sheet_of(campaign, code)))
        .map(|(code, sheet)| (code, (town.read(|r| measures(r, sheet)), given(town, sheet))))
        .collect();
    let against = |code: &str| {
        stands.get(code).map(|(measures, actions)| Against {
            year: YEAR,
            measures,
            questions: &[],
            areas: &areas,
            groups: &groups,
            actions,
            facts: &facts,
            lang: Lang::Fr,
        })
    };
    let named: Vec<Named<'_>> =
        names.iter().map(|(code, names)| Named { code, names, against: against(code) }).collect();
    read_many(&read_grid(bytes)?, &named)
}

const HEADS: &[&str] = &["Partenaire / Partner", "Mesure / Maatregel", "Action / Actie", "Où / Waar"];

fn book(heads: &[&str], rows: &[&[&str]], more: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
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

/// Line, partner, and what is said: `action`, `known`, or the faults with their cells.
fn told(read: &ManyRead) -> Vec<(u32, Option<String>, String)> {
    let outcome = |outcome: &Outcome| match outcome {
        Outcome::Action(_) => "action".to_owned(),
        Outcome::Correction(n, _) => format!("correction {n}"),
        Outcome::Nothing(..) => "nothing".to_owned(),
        Outcome::Known => "known".to_owned(),
        Outcome::Faulty(all) => {
            all.iter().map(|f| format!("{} {}", f.cell, f.kind)).collect::<Vec<_>>().join(", ")
        }
    };
    read.lines.iter().map(|l| (l.line.line, l.partner.clone(), outcome(&l.line.outcome))).collect()
}

fn line(n: u32, partner: &str, what: &str) -> (u32, Option<String>, String) {
    (n, Some(partner).filter(|p| !p.is_empty()).map(str::to_owned), what.to_owned())
}

#[test]
fn each_line_goes_to_its_partner_by_code_or_by_name_and_what_cannot_be_told_is_named() {
    let place = Place::sqlite();
    let town = town(&place);
    let campaign = asked(&town, &["90001", "90002"], &["1.1", "1.2"]);
    town.ask(give(sheet_of(campaign, "90001"), &[action("1.1")]));
    let file = book(
        HEADS,
        &[
            &["hoogoever", "1.1", "Rondes", "Hautrive"],
            &["90002", "1.2", "Ateliers", ""],
            &["VALCOURT", "9.9", "Ateliers", ""],
            &["Atlantis", "1.1", "Rondes", ""],
            &["maison des  jeunes", "1.1", "Rondes", ""],
            &["Grandpre", "1.1", "Rondes", ""],
            &["", "1.1", "Rondes", ""],
            &["Hautrive", "1.2", "", ""],
            &["90002", "1.2", "Ateliers", ""],
        ],
        |_| {},
    );
    let found = read(&town, campaign, &file).unwrap();
    assert_eq!(
        told(&found),
        [
            line(2, "90001", "action"),
            line(3, "90002", "action"),
            line(4, "90002", "B4 measure"),
            line(5, "", "A5 partner"),
            line(6, "", "A6 partner-ambiguous"),
            line(7, "90003", "A7 partner-not-asked"),
            line(8, "", "A8 partner-missing"),
            line(10, "90002", "known"),
        ]
    );
    assert!(found.unknown.is_empty() && !found.moved);
}

#[test]
fn shifted_lines_merged_cells_and_formulas_are_told() {
    let place = Place::sqlite();
    let town = town(&place);
    let campaign = asked(&town, &["90001", "90002"], &["1.1"]);
    let rows: &[&[&str]] =
        &[&["", "Hautrive", "1.1", "Rondes", "Hautrive"], &["Valcourt", "1.1", "Rondes", "", "à droite"]];
    let shifted = read(&town, campaign, &book(HEADS, rows, |_| {})).unwrap();
    assert_eq!(told(&shifted), [line(2, "", "A2 partner-missing"), line(3, "90002", "E3 column")]);
    let merged = book(HEADS, &[&["", "1.1", "Rondes"], &["", "1.1", "Ateliers"]], |sheet| {
        sheet.merge_range(1, 0, 2, 0, "Hautrive", &Format::new()).unwrap();
    });
    let merged = read(&town, campaign, &merged).unwrap();
    assert_eq!(told(&merged), [line(2, "", "A2 merged"), line(3, "", "A3 merged")]);
    let formulas = book(HEADS, &[&["", "1.1", "Rondes"], &["", "1.1", "Rondes"]], |sheet| {
        sheet.write_formula(1, 0, Formula::new("=\"Val\"&\"court\"").set_result("Valcourt")).unwrap();
        sheet.write_formula(2, 0, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    });
    let formulas = read(&town, campaign, &formulas).unwrap();
    assert_eq!(formulas.lines[0].partner.as_deref(), Some("90002"));
    assert!(formulas.lines[0].line.notes.contains(&("A2".to_owned(), Note::Formula)));
    assert!(matches!(&formulas.lines[1].line.outcome, Outcome::Faulty(_)), "{:?}", formulas.lines[1]);
    let reordered = ["Action", "Partner", "Mesure"];
    let found = read(&town, campaign, &book(&reordered, &[&["Rondes", "90001", "1.1"]], |_| {})).unwrap();
    assert!(found.moved && told(&found) == [line(2, "90001", "action")]);
    for (heads, fault) in [
        (vec!["Mesure", "Action"], FileFault::Partner),
        (vec!["Partenaire", "Organisation", "Mesure", "Action"], FileFault::Twice),
        (vec!["Partenaire", "Mesure"], FileFault::Head),
        (vec!["Partenaire", "Mesure", "Action"], FileFault::Empty),
    ] {
        assert_eq!(read(&town, campaign, &book(&heads, &[], |_| {})).unwrap_err(), fault, "{heads:?}");
    }
}

#[test]
fn what_was_sent_is_corrected_by_its_number_and_nothing_to_report_does_not_go_with_an_action() {
    let place = Place::sqlite();
    let town = town(&place);
    let campaign = asked(&town, &["90001", "90002"], &["1.1", "1.2"]);
    let first = sheet_of(campaign, "90001");
    town.ask(give(first, &[action("1.1")]));
    let heads = ["Partenaire", "Mesure", "Action", "Rien à signaler", "N° action"];
    let file = book(
        &heads,
        &[
            &["Hautrive", "1.1", "Ateliers revus", "", "2026-1"],
            &["Hautrive", "1.1", "", "Rien", ""],
            &["Valcourt", "1.1", "Rondes", "", ""],
            &["Valcourt", "1.1", "", "Rien", ""],
            &["Valcourt", "1.2", "", "Pas de budget", ""],
            &["Valcourt", "1.2", "Ateliers", "", "2026-1"],
            &["Hautrive", "1.2", "Ateliers", "", "2026-1"],
        ],
        |_| {},
    );
    let found = read(&town, campaign, &file).unwrap();
    assert_eq!(
        told(&found),
        [
            line(2, "90001", "correction 1"),
            line(3, "90001", "D3 both"),
            line(4, "90002", "action"),
            line(5, "90002", "D5 both"),
            line(6, "90002", "nothing"),
            line(7, "90002", "E7 action-number"),
            line(8, "90001", "E8 action-number"),
        ]
    );
}

#[test]
fn the_file_of_many_on_the_sheet_of_one_leaves_the_lines_of_others_out() {
    let place = Place::sqlite();
    let town = town(&place);
    let campaign = asked(&town, &["90001"], &["1.1", "1.2", "1.3"]);
    let sheet = sheet_of(campaign, "90001");
    let (measures, actions, facts) = (town.read(|r| measures(r, sheet)), given(&town, sheet), facts());
    let none = stage::named(&[]);
    let against = Against {
        year: YEAR,
        measures: &measures,
        questions: &[],
        areas: &none,
        groups: &none,
        actions: &actions,
        facts: &facts,
        lang: Lang::Fr,
    };
    let names = names();
    let all: Vec<Named<'_>> =
        names.iter().map(|(code, names)| Named { code, names, against: None }).collect();
    let own = |rows: &[&[&str]]| {
        let heads = ["Partenaire / Partner", "Mesure", "Action", "Rien à signaler"];
        read_own(&read_grid(&book(&heads, rows, |_| {})).unwrap(), &against, "90001", &all).unwrap()
    };
    let found = own(&[
        &["Hoogoever", "1.1", "Rondes"],
        &["Valcourt", "1.1", "Ateliers"],
        &["Service prévention", "1.1", "Accueil"],
        &["", "1.1", "Buurtwerk"],
    ]);
    let taken: Vec<bool> = found.lines.iter().map(|l| matches!(l.outcome, Outcome::Action(_))).collect();
    assert_eq!(taken, [true, false, true, true], "what names nobody is a column of their own");
    let Outcome::Faulty(faults) = &found.lines[1].outcome else { panic!("{:?}", found.lines[1]) };
    assert_eq!((faults[0].cell.as_str(), faults[0].kind), ("A3", FaultKind::PartnerOther));
    // The other one's lines stand first and say the same: they take nothing away from the partner's own.
    let found = own(&[
        &["Valcourt", "1.1", "Rondes", ""],
        &["Valcourt", "1.2", "", "Rien"],
        &["Valcourt", "1.3", "Ateliers", ""],
        &["Hautrive", "1.1", "Rondes", ""],
        &["Hautrive", "1.2", "", "Rien"],
        &["Hautrive", "1.3", "", "Rien"],
    ]);
    let told: Vec<&str> = found
        .lines
        .iter()
        .map(|l| match &l.outcome {
            Outcome::Action(_) => "action",
            Outcome::Nothing(..) => "nothing",
            Outcome::Faulty(_) => "faulty",
            Outcome::Known | Outcome::Correction(..) => "other",
        })
        .collect();
    assert_eq!(told, ["faulty", "faulty", "faulty", "action", "nothing", "nothing"]);
}

#[test]
fn the_sheet_goes_out_with_a_line_for_each_and_comes_back_without_saying_anything() {
    let place = Place::sqlite();
    let town = town(&place);
    let campaign = asked(&town, &["90001", "90002"], &["1.1", "1.10"]);
    town.ask(give(sheet_of(campaign, "90001"), &[action("1.1")]));
    let of = |code: &str| town.read(|r| measures(r, sheet_of(campaign, code)));
    let partners = [("Hautrive".to_owned(), of("90001")), ("Valcourt".to_owned(), of("90002"))];
    let out = many_template(&partners, &stage::named(&[]), &stage::named(&[])).unwrap();
    let grid = read_grid(&out).unwrap();
    let lines: Vec<(&str, &str)> =
        grid.rows.iter().skip(1).map(|r| (r.cells[0].text.as_str(), r.cells[1].text.as_str())).collect();
    assert_eq!(lines, [("Hautrive", "1.10"), ("Valcourt", "1.1"), ("Valcourt", "1.10")]);
    assert_eq!(read(&town, campaign, &out).unwrap_err(), FileFault::Empty);
    let names = names();
    let all: Vec<Named<'_>> =
        names.iter().map(|(code, names)| Named { code, names, against: None }).collect();
    let in_file: Vec<String> = all.iter().map(|one| name_in_file(one, &all)).collect();
    assert_eq!(in_file, ["Hautrive", "Valcourt", "Grandpré", "a1", "a2"], "a name that two have is no name");
}

#[test]
fn what_many_did_is_taken_in_as_one_or_not_at_all() {
    on_both(|place| {
        let town = town(place);
        let campaign = asked(&town, &["90001", "90002"], &["1.1", "1.2"]);
        let other = asked(&town, &["90001"], &["1.1"]);
        let (first, second) = (sheet_of(campaign, "90001"), sheet_of(campaign, "90002"));
        let many = |gives: Vec<Give>| GiveMany { campaign, gives };
        let good = || vec![give(first, &[action("1.1")]), give(second, &[action("1.1"), action("1.2")])];
        let empty = Give { dropped: BTreeSet::new(), ..Give::new(second, By::Program) };
        for wrong in [
            Vec::new(),
            vec![give(first, &[action("1.1")]), empty],
            vec![give(first, &[action("1.1")]), give(first, &[action("1.2")])],
            vec![give(sheet_of(other, "90001"), &[action("1.1")])],
            vec![give(first, &[action("9.9")])],
        ] {
            town.refused(many(wrong));
        }
        assert_eq!((get(&town, first).version, get(&town, second).version), (0, 0));
        assert_eq!(town.ask(many(good())).entries.len(), 2);
        assert_eq!((get(&town, first).given, get(&town, second).given), (1, 2));
    });
}
