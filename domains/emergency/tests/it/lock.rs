//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::path::Path;

use emergency::command::{
    AmendPhase, AnswerAct, CloseEvaluation, DeclarePhase, DrawLesson, EndPhase, GiveCopy, HoldDebrief,
    MarkTold, NoteFinding, Subject, TakeCopy, Verdict,
};
use emergency::evaluation::{Debrief, Discipline, Sort};
use emergency::event::KINDS;
use emergency::phase::{Act, How, Level, Means, Recipient, ToldOf};
use emergency::read::recipients;
use kernel::{Handling, Id, Resource, kind};
use testkit::{NIGHT, Place, unique};

use crate::town::{Town, answer, end, full, incident, matter, minutes_ago, said, set, words};

/// A matter with every field that guards it.
fn guarded(about: Id<kind::Matter>) -> Subject {
    let of = incident(about);
    let resource = Resource {
        handling: Handling::NeedToKnow,
        readers: set(&["mayor", "governor"]),
        owner: Some(Id::new(unique())),
        ..of.resource
    };
    Subject { resource, ..of }
}

/// Every command, each field filled.
fn play(town: &Town) {
    let about = matter();
    let office = Recipient {
        function: "duty-contact".into(),
        organisation: Some("tram".into()),
        area: Some("90001".into()),
    };
    let rule =
        |level| DeclarePhase { about: guarded(about), more: [office.clone()].into(), ..full(level, about) };
    let stated = minutes_ago(1);
    let communal = DeclarePhase { stated, heard: Some(said("x")), ..rule(Level::Communal) };
    let communal = town.declare(&town.officer, communal);
    let confirm = AnswerAct { based_on: None, ..answer(communal, Act::Declaration, Verdict::Confirm) };
    town.ask(&town.mayor, confirm);
    let province = town.declare(&town.governor, rule(Level::Provincial));
    let late = DeclarePhase { territory: set(&["90002"]), heard: Some(said("x")), ..rule(Level::Communal) };
    let late = town.declare(&town.officer, late);
    town.ask(&crate::town::actor("other-mayor"), answer(late, Act::Declaration, Verdict::Contest));
    let mark = |recipient, reached| MarkTold {
        phase: province,
        recipient,
        reached,
        means: Means::Phone,
        whom: Some("x".into()),
        read_back: true,
        words: Some(words("mots")),
        stated,
    };
    town.ask(&town.officer, mark(0, true));
    town.ask(&town.officer, mark(1, false));
    amend(town, province);
    let too_early = EndPhase { heard: Some(said("x")), ..end(communal, How::Lift) };
    let evaluation = too_early.evaluation;
    town.ask(&town.officer, too_early);
    let heard = town.read(|r| recipients(r, communal)).into_iter().find(|r| r.of == ToldOf::Ending).unwrap();
    town.ask(&town.officer, MarkTold { phase: communal, ..mark(heard.n, true) });
    town.ask(&town.mayor, answer(communal, Act::Ending, Verdict::Contest));
    let by_voice = EndPhase { heard: Some(said("x")), ..end(province, How::ScaleDown) };
    town.ask(&town.officer, by_voice);
    town.ask(&town.governor, answer(province, Act::Ending, Verdict::Contest));
    town.ask(&town.governor, end(province, How::ScaleDown));
    town.ask(&town.officer, EndPhase { heard: Some(said("x")), ..end(communal, How::Lift) });
    keep(town, evaluation, office);
    sign(town, province);
}

/// Everything of a declaration is amended.
fn amend(town: &Town, phase: Id<kind::Matter>) {
    let capital = Recipient { organisation: Some("capital".into()), ..Recipient::of("duty-contact") };
    let rule = AmendPhase {
        text: kernel::Text::both("La phase continue.", "De fase loopt door."),
        territory: Some(set(&["90001"])),
        means: words_of("trois autopompes"),
        more: [capital].into(),
        reasons: words_of("une commune"),
        source: words_of("mail 13"),
        stated: minutes_ago(0),
        ..AmendPhase::new(phase, Act::Declaration)
    };
    town.ask(&town.governor, rule);
}

fn words_of(text: &str) -> Option<kernel::Words> {
    Some(words(text))
}

/// A copy goes out and comes back signed.
fn sign(town: &Town, phase: Id<kind::Matter>) {
    let [of, file] = ["copy", "signed"].map(|word| Id::of_words(&[word]));
    let languages = vec![kernel::Lang::Fr, kernel::Lang::Nl];
    town.ask(&town.governor, GiveCopy { phase, file: of, languages, bytes: 7 });
    let signer = signing::Signer {
        name: "x".into(),
        claimed_at: Some(NIGHT),
        stamped_at: Some(NIGHT),
        findings: vec!["stamped".into()],
    };
    town.ask(&town.officer, TakeCopy { phase, of, file, signers: vec![signer] });
}

fn keep(town: &Town, evaluation: Id<kind::Matter>, to: Recipient) {
    let (debrief, took_part) = (Debrief::Hot, set(&["mayor"]));
    let words = |text: &str| Some(words(text));
    let keeper = &town.governor;
    town.ask(keeper, HoldDebrief { evaluation, debrief, held: None, took_part, words: words("x") });
    let found = words("x").unwrap();
    let discipline = Some(Discipline::D1);
    town.ask(keeper, NoteFinding { evaluation, debrief, sort: Sort::Well, discipline, words: found.clone() });
    let due = Some(NIGHT.plus_seconds(600));
    town.ask(
        keeper,
        DrawLesson { evaluation, finding: Some(1), words: found, to, due, commitment: matter() },
    );
    let close = CloseEvaluation { evaluation, words: words("x"), without: words("y"), based_on: None };
    town.ask(keeper, close);
}

#[test]
fn every_shape_is_pinned() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    play(&town);
    let shapes = testkit::shapes(&town.journal);
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(played, all, "every kind is played");
    testkit::pinned(Path::new("events.lock"), &shapes);
}
