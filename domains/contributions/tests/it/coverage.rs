//! The matrix: what was asked, what was done, where, and the difference between no answer and nothing done.

use contributions::action::Action;
use contributions::campaign::{Answer, Stand, Verdict, sheet_of};
use contributions::command::{By, CloseCampaign, Give};
use contributions::read::{
    CellRow, Eye, Span, TakenUp, accepted, beside, by_area, cells, in_cell, lines, overlaps, owing, per_year,
    states, taken_up, years,
};
use jiff::civil::date;
use stage::words;
use testkit::{NIGHT, on_both};

use crate::town::{Town, YEAR, action, asked, due, give, judge, measure, town};

fn span() -> Span {
    Span { from: YEAR, to: YEAR, theme: None }
}

#[test]
fn no_answer_nothing_done_and_not_asked_are_three_things() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001", "90002"], &["1.1", "1.2"]);
        let first = sheet_of(id, "90001");
        town.ask(give(first, &[action("1.1")]));
        town.ask(Give {
            nothing: [(measure("1.2").id, words("rien"))].into(),
            ..Give::new(first, By::Program)
        });
        let all = town.read(|r| states(r, &Eye::all(), &span(), None));
        let state = |number: &str, partner: &str| {
            let found = all.iter().find(|a| a.number == number && a.partner == partner);
            found.map(|a| a.answer(NIGHT))
        };
        assert_eq!(state("1.1", "90001"), Some(Answer::Answered));
        assert_eq!(state("1.2", "90001"), Some(Answer::Nothing));
        assert_eq!(state("1.2", "90002"), Some(Answer::Waiting));
        assert_eq!(state("1.1", "90003"), None);
        assert_eq!(town.read(|r| states(r, &Eye::all(), &span(), Some("1.2"))).len(), 2);
        let owing = town.read(|r| owing(r, &Eye::all(), YEAR));
        let told: Vec<_> = owing.iter().map(|o| (o.partner.as_str(), o.open, o.is_silent())).collect();
        assert_eq!(told, [("90002", 2, true)]);
        assert_eq!(owing[0].campaign, id, "where the answer is missing");
        let taken = town.read(|r| taken_up(r, &Eye::all(), YEAR));
        let of = |number: &str| all.iter().find(|a| a.number == number).map(|a| taken[&a.measure]).unwrap();
        assert_eq!(of("1.1"), TakenUp { asked: 2, partners: 1, areas: of("1.1").areas });
        assert_eq!((of("1.2").asked, of("1.2").partners), (2, 0), "nothing to report is no action");
        assert!(of("1.1").is_thin((2, 1)) && !of("1.1").is_thin((1, 0)) && !of("1.2").is_thin((2, 1)));
    });
}

#[test]
fn an_action_in_two_places_counts_once_and_in_each() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1", "2.1"]);
        let sheet = sheet_of(id, "90001");
        let wide = Action { areas: stage::codes(&["90001", "q1"]), ..action("1.1") };
        town.ask(give(sheet, &[wide, action("1.1"), action("2.1")]));
        town.ask(judge(sheet, 1, Verdict::Accept));
        town.ask(judge(sheet, 3, Verdict::Refuse));
        let once = town.read(|r| cells(r, &Eye::all(), &span(), false));
        let of = |number: &str| once.iter().find(|c| c.number == number).unwrap().counts;
        assert_eq!(
            (of("1.1").accepted, of("1.1").given, of("2.1").refused, of("2.1").standing()),
            (1, 1, 1, 0)
        );
        let places = town.read(|r| by_area(r, &Eye::all(), &span()));
        let at = |area: &str| places.iter().find(|a| a.area == area).unwrap();
        assert_eq!((at("90001").counts.standing(), at("q1").counts.standing()), (2, 1));
        assert_eq!((at("90001").measures, at("q1").partners), (2, 1));
        let theme = Span { theme: Some("2".into()), ..span() };
        assert_eq!(town.read(|r| cells(r, &Eye::all(), &theme, true)).len(), 1);
        let behind = town.read(|r| {
            in_cell(r, &Eye::all(), Some(measure("1.1").id), Some("90001"), Some("q1"), &span(), 100)
        });
        assert_eq!(behind.iter().map(|p| p.row.n).collect::<Vec<_>>(), [1]);
        let done = town.read(|r| per_year(r, &Eye::all(), &span()));
        assert_eq!(
            done.keys().map(|(m, _)| *m).collect::<Vec<_>>(),
            [measure("1.1").id],
            "refused is not done"
        );
        assert_eq!(town.read(|r| years(r, &Eye::all())), [YEAR]);
        let taken = town.read(|r| accepted(r, &Eye::all(), (YEAR, YEAR), None));
        assert_eq!((taken.len(), taken[0].number.as_str(), taken[0].actions.len()), (1, "1.1", 1));
        let panel = town.read(|r| beside(r, &Eye::all(), measure("2.1").id, 10));
        assert_eq!((panel[0].stand, panel[0].counts.refused), (Stand::Answered, 1));
    });
}

/// What the packed lines say, and what the rows say that they were made from.
#[test]
fn a_line_says_what_its_cells_say_after_every_change() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1", "2.1"]);
        let sheet = sheet_of(id, "90001");
        let same = || {
            let found = town.read(|r| lines(r, &Eye::all(), (YEAR, YEAR), YEAR));
            let line = &found.lines[0];
            let asked = found.of(line);
            for number in ["1.1", "2.1"] {
                let of = measure(number);
                let at = asked.iter().position(|c| c.measure == of.id).unwrap();
                let packed = line.cells[at];
                assert_eq!((&asked[at].theme, packed.stand), (&of.theme, stand(&town, number)));
                let rows = town.read(|r| cells(r, &Eye::all(), &span(), false));
                let row = rows.iter().find(|c| c.number == number).map(|c| c.counts);
                assert_eq!(packed.counts, row.unwrap_or_default(), "{number}");
            }
            let rows = town.read(|r| cells(r, &Eye::all(), &span(), true));
            let found = |c: &CellRow| {
                line.places
                    .iter()
                    .any(|p| asked[p.cell].measure == c.measure && (p.area == c.area) && p.counts == c.counts)
            };
            assert!(line.places.len() == rows.len() && rows.iter().all(found), "{:?}", line.places);
        };
        same();
        let wide = Action { areas: stage::codes(&["90001", "q1"]), ..action("1.1") };
        town.ask(give(sheet, &[wide, action("1.1")]));
        same();
        town.ask(judge(sheet, 1, Verdict::Accept));
        town.ask(judge(sheet, 2, Verdict::Refuse));
        same();
        let later = town.read(|r| lines(r, &Eye::all(), (YEAR, YEAR), YEAR + 1)).lines.remove(0);
        assert!(
            later.places.is_empty() && later.cells.len() == 2,
            "areas only of the years that asked for them"
        );
    });
}

fn stand(town: &Town, number: &str) -> Stand {
    town.read(|r| states(r, &Eye::all(), &span(), Some(number))).remove(0).stand
}

#[test]
fn a_missing_answer_is_no_answer_once_the_day_is_over_or_the_campaign_closed() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001"], &["1.1"]);
        let say = |now| {
            let line = town.read(|r| lines(r, &Eye::all(), (YEAR, YEAR), YEAR)).lines.remove(0);
            let row = town.read(|r| states(r, &Eye::all(), &span(), None)).remove(0);
            let panel = town.read(|r| beside(r, &Eye::all(), measure("1.1").id, 10)).remove(0);
            let said = [line.answer(&line.cells[0], now), row.answer(now), panel.answer(now)];
            assert!(said.iter().all(|s| *s == said[0]), "everywhere the same: {said:?}");
            said[0]
        };
        assert_eq!((say(NIGHT), say(due())), (Answer::Waiting, Answer::Silent));
        town.ask(CloseCampaign { campaign: id, words: None });
        assert_eq!(say(NIGHT), Answer::Silent, "closed before its day");
    });
}

#[test]
fn overlaps_are_found_and_only_those() {
    on_both(|place| {
        let town = town(place);
        let id = asked(&town, &["90001", "90002"], &["1.1"]);
        town.ask(give(sheet_of(id, "90001"), &[action("1.1")]));
        let later = Action { from: Some(date(2026, 7, 1)), until: None, ..action("1.1") };
        let elsewhere = Action { areas: stage::codes(&["90002"]), ..action("1.1") };
        town.ask(give(sheet_of(id, "90002"), &[later, elsewhere]));
        assert!(town.read(|r| overlaps(r, &Eye::all(), &span(), 1000)).is_empty());
        let same = Action { from: Some(date(2026, 6, 30)), until: None, ..action("1.1") };
        town.ask(give(sheet_of(id, "90002"), &[same]));
        let found = town.read(|r| overlaps(r, &Eye::all(), &span(), 1000));
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].number.as_str(), found[0].area.as_str(), found[0].group.as_str()),
            ("1.1", "90001", "young")
        );
        assert_eq!(found[0].actions.len(), 2);
    });
}
