//! Levels: a higher phase takes lower ones into support, and they stand again when it ends; a federal one freezes.

use emergency::command::{DeclarePhase, EndPhase, Verdict};
use emergency::phase::{Act, How, Level, Standing, State};
use emergency::read::{Eye, about, standing};
use kernel::{Id, kind};
use testkit::{NIGHT, on_both};

use crate::town::{Town, actor, answer, end, full, matter, minutes_ago, said, set, words};

fn both_communal(town: &Town, incident: Id<kind::Matter>) -> [Id<kind::Matter>; 2] {
    let first = town.declare(&town.mayor, full(Level::Communal, incident));
    let second = DeclarePhase { territory: set(&["90002"]), ..full(Level::Communal, incident) };
    [first, town.declare(&actor("other-mayor"), second)]
}

/// The country's phase, as told: it counts since so many minutes ago.
fn federal(incident: Id<kind::Matter>, minutes: i64) -> DeclarePhase {
    DeclarePhase {
        stated: minutes_ago(minutes),
        heard: Some(said("Centre")),
        ..full(Level::Federal, incident)
    }
}

#[test]
fn two_communal_phases_go_into_support_and_stand_again() {
    on_both(|place| {
        let (town, incident) = (Town::on(place), matter());
        let [first, second] = both_communal(&town, incident);
        let province = town.declare(&town.governor, full(Level::Provincial, incident));
        for id in [first, second] {
            assert_eq!((town.state(id), town.row(id).under), (State::Supporting, Some(province)));
        }
        let shown = town.read(|r| standing(r, &Eye::all()));
        assert_eq!(shown.iter().map(|p| p.id).collect::<Vec<_>>(), [province], "one leads");
        assert_eq!(town.read(|r| about(r, &Eye::all(), incident))[0].id, province);
        town.ask(&town.mayor, end(first, How::Lift));
        assert_eq!(town.state(first), State::Lifted, "what is in support can be lifted by its authority");
        town.ask(&town.governor, end(province, How::ScaleDown));
        assert_eq!(
            (town.state(province), town.state(second), town.state(first)),
            (State::ScaledDown, State::InForce, State::Lifted)
        );
        assert!(town.row(province).evaluation.is_none(), "the emergency goes on");
        assert_eq!(town.refused(&town.governor, end(province, How::Lift)).key, "refusal-phase-ended");
    });
}

#[test]
fn there_is_nothing_to_scale_down_to_where_no_lower_phase_lives() {
    on_both(|place| {
        let (town, incident) = (Town::on(place), matter());
        let province = town.declare(&town.governor, full(Level::Provincial, incident));
        let refusal = town.refused(&town.governor, end(province, How::ScaleDown));
        assert_eq!(refusal.key, "refusal-phase-nothing-below");
        let late = town.declare(&town.mayor, full(Level::Communal, incident));
        assert_eq!(town.state(late), State::Supporting, "a lower one begins in support");
        town.ask(&town.governor, end(province, How::Lift));
        assert_eq!(town.state(late), State::InForce, "nobody lifted it");
    });
}

#[test]
fn a_federal_phase_is_noted_with_its_source_and_freezes_the_levels_below() {
    on_both(|place| {
        let (town, incident) = (Town::on(place), matter());
        let province = town.declare(
            &town.governor,
            DeclarePhase { stated: minutes_ago(30), ..full(Level::Provincial, incident) },
        );
        let refusal = town.refused(&town.governor, full(Level::Federal, incident));
        assert_eq!(refusal.key, "refusal-phase-received");
        let mut unsourced = federal(incident, 10);
        unsourced.heard.as_mut().unwrap().heard.source = Some(words(" "));
        assert_eq!(town.refused(&town.officer, unsourced).field.as_deref(), Some("source"));
        let country = town.declare(&town.officer, federal(incident, 10));
        let row = town.row(country);
        assert_eq!((row.declared_as, row.waits()), (Standing::Received, false), "nobody here confirms it");
        assert_eq!(town.state(province), State::Supporting);
        let refusal = town.refused(&town.mayor, full(Level::Communal, incident));
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["number"].as_str()),
            ("refusal-phase-frozen", "PH-26-0002")
        );
        let told = DeclarePhase {
            stated: minutes_ago(5),
            heard: Some(said("x")),
            ..full(Level::Communal, incident)
        };
        assert_eq!(town.refused(&town.officer, told).key, "refusal-phase-frozen");
        // Said before the country decided, written down after: it was so.
        let earlier = DeclarePhase {
            stated: minutes_ago(20),
            heard: Some(said("x")),
            ..full(Level::Communal, incident)
        };
        let communal = town.declare(&town.officer, earlier);
        assert_eq!(town.row(communal).under, Some(country));
        town.declare(&town.mayor, full(Level::Communal, matter()));
        let lifted = EndPhase { heard: Some(said("Centre")), ..end(country, How::Lift) };
        assert_eq!(town.refused(&town.governor, end(country, How::Lift)).key, "refusal-phase-received");
        town.ask(&town.officer, lifted);
        assert_eq!(town.row(country).ended_as, Some(Standing::Received));
        assert_eq!((town.state(province), town.state(communal)), (State::InForce, State::Supporting));
        assert_eq!(town.row(communal).under, Some(province), "in support of the next above");
    });
}

#[test]
fn when_the_higher_one_is_contested_the_lower_one_stands() {
    on_both(|place| {
        let (town, incident) = (Town::on(place), matter());
        let communal = town.declare(&town.mayor, full(Level::Communal, incident));
        let told = DeclarePhase { heard: Some(said("x")), ..full(Level::Provincial, incident) };
        let province = town.declare(&town.officer, told);
        assert_eq!(town.state(communal), State::Supporting);
        town.ask(&town.governor, answer(province, Act::Declaration, Verdict::Contest));
        assert_eq!(town.state(communal), State::InForce);
        let province = town.declare(&town.governor, full(Level::Provincial, incident));
        let by_phone = EndPhase { heard: Some(said("x")), ..end(province, How::Lift) };
        town.ask(&town.officer, by_phone);
        assert_eq!(town.state(communal), State::InForce);
        town.ask(&town.governor, answer(province, Act::Ending, Verdict::Contest));
        assert_eq!((town.state(province), town.state(communal)), (State::InForce, State::Supporting));
        assert_eq!(town.row(province).since, NIGHT);
    });
}

#[test]
fn of_one_level_there_is_one_for_a_place() {
    on_both(|place| {
        let (town, incident) = (Town::on(place), matter());
        both_communal(&town, incident);
        let refusal = town.refused(&town.mayor, full(Level::Communal, incident));
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["number"].as_str()),
            ("refusal-phase-already", "PH-26-0001")
        );
    });
}
