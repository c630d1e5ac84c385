//! Posture, received states, who is there.

use kernel::{Id, Lang, Precision, Stated, Words, kind};
use situation::command::{AnswerPosture, EnterSite, LeaveSite, NoteState, PostureVerdict, SetPosture};
use situation::inform::Means;
use situation::posture::{Need, Ordered, Posture, Standing};
use situation::read::{
    posture_now, postures, postures_listed, postures_waiting, state_history, states_now, stays,
};
use testkit::{NIGHT, on_both, unique};

use crate::town::Town;

fn words(text: &str) -> Words {
    Words::new(Lang::Fr, text)
}

pub(crate) fn set(posture: Posture) -> SetPosture {
    SetPosture {
        posture,
        needs: vec![
            Need { function: "watch-officer".into(), count: 2 },
            Need { function: "mayor".into(), count: 0 },
        ],
        rooms: vec!["control".into()],
        reason: words("explosion (fictive)"),
        stated: None,
        ordered: None,
        speaker: None,
        based_on: None,
    }
}

/// The same, ordered by telephone.
pub(crate) fn record(posture: Posture) -> SetPosture {
    let ordered = Ordered { function: "head".into(), means: Means::Phone };
    let speaker = Some("M. Dubois (fictif)".into());
    SetPosture { ordered: Some(ordered), speaker, ..set(posture) }
}

pub(crate) fn note(level: &str, scope: Option<&str>) -> NoteState {
    NoteState {
        note: Id::new(unique()),
        state: "threat".into(),
        level: level.into(),
        scope: scope.map(words),
        source: words("message du centre (fictif)"),
        stated: None,
        until: None,
    }
}

pub(crate) fn enter(name: &str) -> EnterSite {
    EnterSite {
        stay: Id::new(unique()),
        person: None,
        name: Some(name.into()),
        function: "representative-d2".into(),
        house: Some("SAMU (fictif)".into()),
        room: Some("control".into()),
        stated: None,
    }
}

#[test]
fn a_posture_is_an_act_with_reason_and_an_activation_ends_with_its_stand_down() {
    on_both(|place| {
        let town = Town::on(place);
        assert_eq!(town.read(|r| posture_now(r)), None, "the normal watch, before anything was said");
        let mute = SetPosture { reason: words(" "), ..set(Posture::Partial) };
        assert_eq!(town.refused(mute).key, "refusal-missing");
        let nowhere = SetPosture { rooms: vec!["roof".into()], ..set(Posture::Partial) };
        assert_eq!(town.refused(nowhere).key, "refusal-unknown-code");
        let stated = Stated { at: NIGHT.plus_seconds(-600), precision: Precision::Minute };
        town.ask(SetPosture { stated: Some(stated), ..set(Posture::Partial) });
        let now = town.read(|r| posture_now(r)).unwrap();
        assert_eq!((now.posture, now.before, now.at), (Posture::Partial, Posture::Normal, stated.at));
        assert_eq!(
            now.needs,
            [Need { function: "watch-officer".into(), count: 2 }],
            "nobody is needed zero times"
        );
        let refused = town.refused(set(Posture::Normal));
        assert_eq!(
            (refused.key.as_str(), refused.facts["from"].as_str()),
            ("refusal-posture-step", "partial")
        );
        let stale = SetPosture { based_on: Some(0), ..set(Posture::Full) };
        assert_eq!(town.refused(stale).key, "refusal-changed-meanwhile");
        for next in [Posture::Full, Posture::StandDown, Posture::Normal] {
            town.ask(set(next));
        }
        let all: Vec<Posture> = town.read(|r| postures(r, 10)).iter().map(|p| p.posture).collect();
        assert_eq!(all, [Posture::Normal, Posture::StandDown, Posture::Full, Posture::Partial]);
    });
}

#[test]
fn a_posture_ordered_by_telephone_counts_until_it_is_contested() {
    on_both(|place| {
        let town = Town::on(place);
        town.ask(set(Posture::Partial));
        let strange = Ordered { function: "mayor".into(), means: Means::Phone };
        let refused = town.refused(SetPosture { ordered: Some(strange), ..record(Posture::Full) });
        assert_eq!(
            (refused.key.as_str(), refused.field.as_deref()),
            ("refusal-unknown-code", Some("ordered-by"))
        );
        let stated = Stated { at: NIGHT.plus_seconds(-300), precision: Precision::Minute };
        let of = town.ask(SetPosture { stated: Some(stated), ..record(Posture::Full) }).entries[0].id;
        let now = town.read(|r| posture_now(r)).unwrap();
        assert_eq!((now.posture, now.standing, now.at), (Posture::Full, Standing::Unconfirmed, stated.at));
        assert_eq!(now.ordered.as_ref().map(|o| o.function.as_str()), Some("head"));
        assert_eq!(town.read(|r| postures_waiting(r)), [now.person], "nobody else recorded one");
        let answer = |verdict, words: Option<&str>| AnswerPosture {
            of,
            verdict,
            words: words.map(crate::posture::words),
        };
        let own = town.refused(answer(PostureVerdict::Confirm, None));
        assert_eq!(own.key, "refusal-posture-own", "whoever recorded it does not confirm it");
        let mute = town.refused_as(&town.relief, answer(PostureVerdict::Contest, Some(" ")));
        assert_eq!(mute.field.as_deref(), Some("words"));
        town.ask_as(&town.relief, answer(PostureVerdict::Contest, Some("jamais ordonné"))).unwrap();
        let now = town.read(|r| posture_now(r)).unwrap();
        assert_eq!(now.posture, Posture::Partial, "the one before counts again");
        let all = town.read(|r| postures(r, 10));
        let said = all[0].answer.as_ref().unwrap();
        assert_eq!((all.len(), all[0].standing), (2, Standing::Contested), "what was recorded stays");
        assert_eq!(said.words, Some(words("jamais ordonné")));
        let again = town.refused_as(&town.relief, answer(PostureVerdict::Confirm, None));
        assert_eq!(again.key, "refusal-posture-answered");
        let stale = SetPosture { based_on: Some(all[0].seq), ..set(Posture::Full) };
        let refused = town.refused(stale);
        assert_eq!(
            (refused.key.as_str(), town.read(|r| postures_waiting(r)).len()),
            ("refusal-changed-meanwhile", 0)
        );
        let of = town.ask(record(Posture::Full)).entries[0].id;
        let confirm = AnswerPosture { of, verdict: PostureVerdict::Confirm, words: None };
        town.ask_as(&town.relief, confirm).unwrap();
        let now = town.read(|r| posture_now(r)).unwrap();
        assert_eq!((now.posture, now.standing), (Posture::Full, Standing::Confirmed));
    });
}

#[test]
fn a_posture_that_waits_stays_on_the_list_however_many_come_after() {
    on_both(|place| {
        let town = Town::on(place);
        let of = town.ask(record(Posture::Partial)).entries[0].id;
        for next in [Posture::Full, Posture::StandDown, Posture::Normal] {
            town.ask(set(next));
        }
        let listed = || town.read(|r| postures_listed(r, 2));
        let all: Vec<Posture> = listed().iter().map(|p| p.posture).collect();
        assert_eq!(all, [Posture::Normal, Posture::StandDown, Posture::Partial]);
        let confirm = AnswerPosture { of, verdict: PostureVerdict::Confirm, words: None };
        town.ask_as(&town.relief, confirm).unwrap();
        assert_eq!(listed().len(), 2);
    });
}

#[test]
fn the_latest_word_on_a_state_holds_for_all_or_for_its_scope() {
    on_both(|place| {
        let town = Town::on(place);
        assert_eq!(town.refused(note("9", None)).key, "refusal-unknown-code");
        assert_eq!(
            town.refused(NoteState { state: "weather".into(), ..note("1", None) }).key,
            "refusal-unknown-code"
        );
        let early = NoteState { until: Some(NIGHT.plus_seconds(-1)), ..note("2", None) };
        assert_eq!(town.refused(early).key, "refusal-dates-reversed");
        town.ask(note("2", None));
        town.ask(note("3", Some("gares (fictif)")));
        // Received late, valid earlier: history, not the present.
        let stated = Stated { at: NIGHT.plus_seconds(-3600), precision: Precision::Minute };
        town.ask(NoteState { stated: Some(stated), ..note("1", None) });
        let now = town.read(|r| states_now(r));
        let shown: Vec<(&str, bool)> = now.iter().map(|s| (s.level.as_str(), s.scope.is_some())).collect();
        assert_eq!(shown, [("2", false), ("3", true)]);
        assert_eq!(town.read(|r| state_history(r, "threat", 10)).len(), 3);
        assert!(!now[0].is_over(NIGHT));
    });
}

#[test]
fn who_is_there_is_known_until_they_leave() {
    on_both(|place| {
        let town = Town::on(place);
        assert_eq!(town.refused(EnterSite { name: None, ..enter("") }).field.as_deref(), Some("name"));
        let guest = enter("J. Dupuis (fictif)");
        town.ask(guest.clone());
        let person = Id::<kind::Person>::new(unique());
        let known = EnterSite { person: Some(person), ..enter("not kept") };
        town.ask(known.clone());
        let again = EnterSite { stay: Id::new(unique()), ..known };
        assert_eq!(town.refused(again).key, "refusal-already-on-site");
        let here = town.read(|r| stays(r, false, 50));
        assert_eq!(here.len(), 2);
        assert_eq!(
            (here[1].person, here[1].name.as_deref()),
            (Some(person), None),
            "a known person's name stands elsewhere"
        );
        town.ask(LeaveSite { stay: guest.stay, stated: None });
        assert_eq!(town.ask(LeaveSite { stay: guest.stay, stated: None }).entries.len(), 0, "gone is gone");
        assert_eq!(town.read(|r| stays(r, false, 50)).len(), 1);
        assert_eq!(town.read(|r| stays(r, true, 50))[0].id, guest.stay);
    });
}
