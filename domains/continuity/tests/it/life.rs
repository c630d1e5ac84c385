//! From the order to its end.

use std::sync::Arc;

use continuity::command::{Confirm, End, Order, Prolong};
use continuity::event::KINDS;
use continuity::{CONTINUITY_QUEUE, ContinuityEffects, ContinuityView, Facts, State, read};
use jiff::tz::TimeZone;
use kernel::{Id, Lang, Timestamp, Words};
use stage::{Part, Stage, actor};
use testkit::{NIGHT, Place, on_both, pinned, root, shapes};

struct Town {
    stage: Stage,
    facts: Arc<Facts>,
}

fn hours(n: i64) -> Timestamp {
    NIGHT.plus_seconds(n * 3600)
}

fn said(text: &str) -> Words {
    Words::new(Lang::Fr, text)
}

impl Town {
    fn on(place: &Place) -> Self {
        let parts = vec![
            Part::new("director").powers(&["continuity.order", "matter.read"]).everywhere(),
            Part::new("liaison").powers(&["matter.read"]).areas(&["90001"]),
            Part::new("mayor").powers(&["matter.read"]).areas(&["90001"]),
        ];
        let stage = Stage::with(place, parts, |definition| {
            definition.views.push(Arc::new(ContinuityView));
            definition.effects.push(Arc::new(ContinuityEffects));
        });
        let mut facts = Facts::bare(TimeZone::UTC);
        facts.zones = ["5340".to_owned()].into();
        facts.rooms = ["north".to_owned()].into();
        facts.functions = ["liaison", "dispatcher", "director"].map(str::to_owned).into();
        Self { stage, facts: Arc::new(facts) }
    }
    fn no<R: continuity::Rule<Facts = Facts> + 'static>(&self, function: &'static str, rule: R) -> String {
        self.stage.refused(&actor(function), rule, &self.facts).1
    }
    fn ok<R: continuity::Rule<Facts = Facts> + 'static>(&self, function: &'static str, rule: R) {
        self.stage.submit(&actor(function), rule, &self.facts).unwrap();
    }
    fn row(&self, order: &Order) -> read::ActRow {
        self.stage.read(|r| read::act(r, order.act)).unwrap()
    }
    fn waiting(&self) -> usize {
        self.stage.journal.take_jobs(CONTINUITY_QUEUE, hours(99), 99).unwrap().len()
    }
}

fn order() -> Order {
    Order {
        act: Id::new(testkit::unique()),
        zone: "5340".into(),
        room: "north".into(),
        from: None,
        until: Some(hours(6)),
        reason: said("panne dans la salle de la zone"),
        ground: Some(said("accord du 3 mars")),
        functions: vec!["dispatcher".into()],
        receiver: "liaison".into(),
    }
}

#[test]
fn an_act_has_an_end_a_reason_and_whoever_is_concerned() {
    on_both(|place| {
        let town = Town::on(place);
        assert_eq!(town.no("liaison", order()), "refusal-power-missing");
        type Spoil<'a> = &'a dyn Fn(&mut Order);
        let table: [(Spoil<'_>, &str); 9] = [
            (&|o| o.until = None, "refusal-missing"),
            (&|o| o.until = Some(NIGHT), "refusal-continuity-until"),
            (&|o| o.until = Some(hours(73)), "refusal-continuity-long"),
            (&|o| o.from = Some(hours(7)), "refusal-continuity-until"),
            (&|o| o.reason = said(" "), "refusal-missing"),
            (&|o| o.zone = "9999".into(), "refusal-unknown-code"),
            (&|o| o.room = String::new(), "refusal-missing"),
            (&|o| o.functions.clear(), "refusal-missing"),
            (&|o| o.receiver = "king".into(), "refusal-unknown-code"),
        ];
        for (change, refusal) in table {
            let mut one = order();
            change(&mut one);
            assert_eq!(town.no("director", one), refusal);
        }
        let (first, second) = (order(), order());
        town.ok("director", first.clone());
        town.ok("director", second.clone());
        assert_eq!(
            (town.row(&first).number(), town.row(&second).number()),
            ("CO-26-0001".into(), "CO-26-0002".into())
        );
        assert_eq!(town.waiting(), 0, "nothing counts before the receiving side has confirmed it");
    });
}

#[test]
fn it_counts_once_the_receiving_side_confirms_it_and_ends_by_itself() {
    on_both(|place| {
        let town = Town::on(place);
        let one = order();
        town.ok("director", one.clone());
        assert!(!town.row(&one).counts_at(hours(1)));
        let confirm = || Confirm { act: one.act, words: Some(said("prêts")) };
        assert_eq!(town.no("mayor", confirm()), "refusal-continuity-receiver");
        assert_eq!(town.no("director", confirm()), "refusal-continuity-receiver");
        town.ok("liaison", confirm());
        let row = town.row(&one);
        assert!(row.counts_at(NIGHT) && row.counts_at(hours(6).plus_micros(-1)));
        assert!(!row.counts_at(hours(6)), "its end needs nobody");
        assert_eq!(town.no("liaison", confirm()), "refusal-continuity-over");
        assert_eq!(town.waiting(), 1);
        let prolong = |until, reason: &str| Prolong { act: one.act, until, reason: said(reason) };
        assert_eq!(town.no("liaison", prolong(Some(hours(9)), "x")), "refusal-power-missing");
        assert_eq!(town.no("director", prolong(Some(hours(5)), "x")), "refusal-continuity-shorter");
        assert_eq!(town.no("director", prolong(Some(hours(9)), " ")), "refusal-missing");
        town.ok("director", prolong(Some(hours(9)), "la panne dure"));
        assert_eq!((town.row(&one).until, town.waiting()), (hours(9), 1));
        town.stage.clock.set(hours(9));
        assert_eq!(town.no("director", prolong(Some(hours(12)), "x")), "refusal-continuity-over");
        assert_eq!(
            town.no("director", End { act: one.act, reason: said("fini") }),
            "refusal-continuity-over"
        );
        assert_eq!(town.stage.journal.compare_with_rebuild().unwrap(), []);
    });
}

#[test]
fn it_may_end_early_and_each_step_is_remembered() {
    on_both(|place| {
        let town = Town::on(place);
        let one = order();
        town.ok("director", one.clone());
        town.ok("liaison", Confirm { act: one.act, words: None });
        town.stage.clock.set(hours(2));
        assert_eq!(town.no("liaison", End { act: one.act, reason: said("x") }), "refusal-power-missing");
        town.ok("director", End { act: one.act, reason: said("réparé") });
        let row = town.row(&one);
        assert_eq!((row.state, row.end(), row.counts_at(hours(3))), (State::Ended, hours(2), false));
        let turns = town.stage.read(|r| read::turns(r, one.act));
        assert_eq!(
            turns.iter().map(|t| t.what.as_str()).collect::<Vec<_>>(),
            ["ordered", "confirmed", "ended"]
        );
        assert_eq!(town.stage.read(|r| read::since(r, hours(1))).len(), 1);
    });
}

#[test]
fn shapes_are_those_that_were_pinned() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let one = order();
    town.ok("director", one.clone());
    town.ok("liaison", Confirm { act: one.act, words: Some(said("prêts")) });
    town.ok("director", Prolong { act: one.act, until: Some(hours(9)), reason: said("dure") });
    town.ok("director", End { act: one.act, reason: said("fini") });
    let all = shapes(&town.stage.journal);
    let mut known = KINDS.to_vec();
    known.sort_unstable();
    assert_eq!(all.keys().map(String::as_str).collect::<Vec<_>>(), known);
    pinned(&root().join("domains/continuity/events.lock"), &all);
}
