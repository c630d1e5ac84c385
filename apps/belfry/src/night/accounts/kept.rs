//! What packages keep, for the tests of accounts: all of it invented.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bodies::command::{Decide, NewAssignment, TakeStep};
use bodies::session::{How, Seat, Step};
use contributions::action::Action;
use contributions::campaign::{Measure, Verdict, sheet_of};
use contributions::command::{AskPartners, By, Give, Judge, OpenCampaign, Partner};
use directory::Roster;
use kernel::{Actor, Handling, Id, Lang, Resource, Text, Words, kind};
use programme::read::{PointFilter, in_force, points};
use registers::command::{EnterInstrument, Load, WriteTest};
use registers::instrument::Instrument;
use registers::test::{Effect, Finding, Test};
use store::{Ask, Submission};
use strategy::axis::Axis;
use strategy::command::{LoadObjectives, OpenPlan, ReportAxes, Said, SetProject, WriteAccount, WriteItem};
use strategy::objective::{Open, Part};
use strategy::project::{Content, Item, ItemSort, Sort};
use strategy::read::objective_of_code;
use web::testing::Browser;

use super::{House, ask};
use crate::flows;
use crate::wiring::{registers as kept, strategy as wired};

type Matter = Id<kind::Matter>;

fn objective(house: &House) -> Matter {
    let eye = strategy::read::Eye::all();
    house.world.live.read(|r| objective_of_code(r, &eye, "OO 7.1")).unwrap().unwrap().id
}

/// The objectives of the profile; of one of them how it stands on each axis, what was done and what is planned.
pub(super) fn objectives(house: &House) {
    let facts = Arc::new(wired::facts(&house.world));
    let given = wired::lists(&house.world.profile.objectives).given;
    ask(house, LoadObjectives { given }, &facts);
    let objective = objective(house);
    let words = Some(Words::new(Lang::Fr, "marché en retard (fictif)"));
    let said = Axis::ALL.iter().map(|axis| match axis {
        Axis::Timing => Said { axis: *axis, value: "attention".into(), words: words.clone() },
        _ => Said { axis: *axis, value: "on-track".into(), words: None },
    });
    ask(house, ReportAxes { matter: objective, said: said.collect() }, &facts);
    for (year, part, fr, nl) in [
        (2023, Part::Achievements, "Fait (fictif)", "Gedaan (fictief)"),
        (2024, Part::Planning, "Prévu (fictif)", "Gepland (fictief)"),
    ] {
        let text = Text::both(fr, nl);
        let written = WriteAccount { objective, year, part, text, quoted: None, based_on: None };
        ask(house, written, &facts);
    }
}

/// A project of the year, and one of the next with a deliverable and a milestone; the first.
pub(super) fn plans(house: &House) -> Matter {
    let facts = Arc::new(wired::facts(&house.world));
    let objective = objective(house);
    let project = |year: i64, titles: Text| {
        let (plan, project) = (house.world.ids().next(), house.world.ids().next());
        ask(house, OpenPlan { plan, year, open: Open::default() }, &facts);
        let day = |text: &str| format!("{year}-{text}").parse().unwrap();
        let content = Content {
            titles,
            description: Text::default(),
            objective,
            function: "department-head".into(),
            starts: day("01-01"),
            ends: day("12-31"),
            budget: Vec::new(),
            effort: 0,
            after: BTreeSet::new(),
        };
        ask(house, SetProject { project, plan, sort: Sort::Project, content, open: Open::default() }, &facts);
        project
    };
    let first = project(2023, Text::both("Caméras (fictif)", "Camera’s (fictief)"));
    let next = project(2024, Text::both("Suite (fictif)", "Vervolg (fictief)"));
    for (sort, fr, nl) in [
        (ItemSort::Deliverable, "Manuel (fictif)", "Handleiding (fictief)"),
        (ItemSort::Milestone, "Lancement (fictif)", "Lancering (fictief)"),
    ] {
        let item = Item { sort, names: Text::both(fr, nl), due: "2024-06-30".parse().unwrap() };
        ask(house, WriteItem { project: next, n: None, item, why: None, shown: None }, &facts);
    }
    first
}

/// The registers of the profile, an instrument on the agenda, and the test of a project.
pub(super) fn registers(house: &House, project: Matter) {
    let catalogue = kept::catalogue(&house.world).unwrap();
    let facts = Arc::new(kept::facts(&house.world, &catalogue));
    ask(house, Load { shipped: catalogue.shipped.clone() }, &facts);
    let instrument = Instrument {
        year: 2023,
        sort: catalogue.instruments[0].code.clone(),
        names: Text::both("Arrêté (fictif)", "Besluit (fictief)"),
        description: Text::default(),
        occasion: Text::default(),
        purpose: Text::default(),
        strategic: Some("OS 7".into()),
        operational: vec!["OO 7.1".into()],
        ground: Text::default(),
        function: "policy-secretary".into(),
        situation: Text::both("en préparation", "in voorbereiding"),
        planning: Text::default(),
    };
    ask(house, EnterInstrument { id: house.world.ids().next(), instrument }, &facts);
    let finding = Finding {
        criterion: "gender".into(),
        effect: Effect::Neutral,
        words: Text::both("pour tous", "voor iedereen"),
        mitigation: Text::default(),
    };
    let test = Test { exempt: None, findings: vec![finding] };
    let on = Resource { matter: Some(project), ..Resource::service() };
    ask(house, WriteTest { about: project, on, label: "P-23-001".into(), test, based_on: None }, &facts);
}

/// An action of a partner that was accepted for a measure of the plan; the code of its theme.
pub(super) async fn contribution(house: &House) -> String {
    let manager = Browser::new(&house.front.router, &house.token_of("programme-manager"));
    assert_eq!(manager.post("/fr/plan/load", "").await.status, 303);
    let eye = programme::read::Eye::all();
    let point = house.world.live.read(|r| {
        let (plan, _) = in_force(r, &eye, "2023-07-01".parse().unwrap())?.remove(0);
        let all = points(r, &eye, plan.id, &PointFilter::default())?;
        Ok::<_, store::StoreError>(all.into_iter().find(|p| p.point.number == "8.8").unwrap())
    });
    let point = point.unwrap();
    let theme = point.point.theme.clone().unwrap();
    let facts = Arc::new(contributions::Facts::bare(house.world.facts.zone.clone()));
    let campaign = house.world.ids().next();
    let open = OpenCampaign {
        campaign,
        year: 2023,
        names: Text::both("Contributions (fictif)", "Bijdragen (fictief)"),
        letter: Text::both("Bonjour", "Dag"),
        questions: vec![Text::both("Et l’an prochain ?", "En volgend jaar?")],
        due: house.world.clock.now().plus_seconds(super::DAY),
        handling: Handling::Service,
        areas: BTreeSet::new(),
        readers: BTreeSet::new(),
        reminders: None,
    };
    ask(house, open, &facts);
    let measure = Measure {
        id: point.id,
        number: "8.8".into(),
        // As a request names it: with the code of its plan.
        theme: format!("pgsp-2021-2024:{theme}"),
        titles: point.point.words.text.clone(),
    };
    let partner = Partner {
        code: "quai-fictif".into(),
        names: Text::both("Quai (fictif)", "Kaai (fictief)"),
        kind: Some("association".into()),
        areas: BTreeSet::new(),
        contacts: Vec::new(),
    };
    ask(house, AskPartners { campaign, partners: vec![partner], measures: vec![measure] }, &facts);
    let sheet = sheet_of(campaign, "quai-fictif");
    let what = Words::new(Lang::Nl, "Ronde van de wijk (fictief)");
    let actions = vec![(None, Action::new(point.id, what))];
    let answers = BTreeMap::from([(1, Words::new(Lang::Nl, "Nog een ronde (fictief)"))]);
    let give = Give { actions, answers, ..Give::new(sheet, By::Program) };
    let submission = Submission {
        command_id: house.world.ids().next(),
        actor: somebody(house, "new-programme-manager"),
        command: Ask::boxed(give, Arc::clone(&facts)),
        stamp: Arc::clone(&house.world.stamp),
    };
    house.world.live.submit_blocking(submission).unwrap();
    let judge = Judge {
        sheet,
        actions: BTreeSet::from([1]),
        nothing: BTreeSet::new(),
        verdict: Verdict::Accept,
        words: None,
        based_on: None,
    };
    ask(house, judge, &facts);
    theme
}

/// Whoever signs in under this name.
pub(super) fn somebody(house: &House, login: &str) -> Actor {
    let roster = house.world.live.read(|r| Roster::load(r)).unwrap();
    let person = roster.by_login(login).unwrap().id;
    roster.held_by(person, house.world.clock.now()).next().unwrap().actor()
}

/// A session that was held and decided something that somebody has to do.
pub(super) fn decided(house: &House, facts: &Arc<bodies::Facts>) {
    let session = super::super::decisions::session(&house.world);
    let to = Seat::of("transport-liaison");
    let assignment = Some(NewAssignment { to, acknowledge_by: None, due: None, ground: None });
    let decide = Decide {
        session,
        decision: house.world.ids().next(),
        item: None,
        text: Text::both("Arrêter la ligne (fictif)", "De lijn stilleggen (fictief)"),
        how: How::Chair,
        votes: None,
        assignment,
        stated: None,
    };
    ask(house, decide, facts);
    ask(house, TakeStep::new(session, Step::Close), facts);
    flows::run(&house.world);
    flows::run(&house.world);
}
