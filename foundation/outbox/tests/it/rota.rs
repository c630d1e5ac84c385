//! The rota: who plans, who hands on to whom, and the book of addresses.

use kernel::Lang;
use outbox::command::{
    AnswerSwap, AskSwap, EndCalendar, Holder, KeepAddress, MakeCalendar, RemoveShift, SetShift,
};
use outbox::read::{book, calendar, calendar_of, kept, shift, shifts, shifts_of};
use outbox::rota::on_call;
use outbox::whom::Office;
use testkit::{NIGHT, Place, on_both};

use crate::town::{Town, actor, matter, mayor};

fn night() -> SetShift {
    SetShift {
        shift: matter(),
        office: mayor(),
        person: actor("mayor").person,
        deputy: Some(actor("deputy").person),
        from: NIGHT,
        until: NIGHT.plus_seconds(12 * 3600),
    }
}

#[test]
fn a_shift_is_handed_on_when_both_say_so() {
    on_both(|place| {
        let town = Town::on(place);
        let rule = night();
        let (id, to) = (rule.shift, actor("liaison").person);
        town.ask(rule);
        let now = || town.read(|r| shift(r, id)).unwrap();
        assert_eq!(
            town.refused_as(&town.liaison, AnswerSwap { shift: id, accept: true }).key,
            "refusal-rota-not-asked"
        );
        town.ask_as(&town.mayor, AskSwap { shift: id, to }).unwrap();
        assert_eq!(
            (now().person, now().asked),
            (actor("mayor").person, Some(to)),
            "asking changes nothing yet"
        );
        town.ask_as(&town.liaison, AnswerSwap { shift: id, accept: false }).unwrap();
        assert_eq!((now().person, now().asked), (actor("mayor").person, None));
        town.ask_as(&town.mayor, AskSwap { shift: id, to }).unwrap();
        town.ask_as(&town.liaison, AnswerSwap { shift: id, accept: true }).unwrap();
        assert_eq!((now().person, now().taken_from), (to, Some(actor("mayor").person)));
        let all = town.read(|r| shifts(r, NIGHT, NIGHT.plus_seconds(1)));
        assert_eq!(on_call(&all, &mayor(), NIGHT).map(|s| s.person), Some(to));
        // The deputy takes it: they are no deputy of their own.
        let deputy = actor("deputy");
        town.ask_as(&town.liaison, AskSwap { shift: id, to: deputy.person }).unwrap();
        town.ask_as(&deputy, AnswerSwap { shift: id, accept: true }).unwrap();
        assert_eq!((now().person, now().deputy), (deputy.person, Some(to)));
        town.ask(RemoveShift { shift: id });
        assert!(town.read(|r| shift(r, id)).is_none());
        assert_eq!(town.refused(RemoveShift { shift: id }).key, "refusal-not-found");
    });
}

#[test]
fn shifts_that_make_no_sense_are_refused() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    town.ask(night());
    let later = NIGHT.plus_seconds(3600);
    let stranger = kernel::Id::of_words(&["nobody"]);
    let table = [
        (SetShift { from: later, ..night() }, "refusal-rota-overlap"),
        (SetShift { until: NIGHT, ..night() }, "refusal-rota-order"),
        (SetShift { until: NIGHT.plus_seconds(40 * 86_400), ..night() }, "refusal-rota-long"),
        (SetShift { deputy: Some(actor("mayor").person), ..night() }, "refusal-rota-own-deputy"),
        (SetShift { person: stranger, ..night() }, "refusal-unknown-code"),
        (SetShift { office: Office::of("nobody"), ..night() }, "refusal-unknown-code"),
    ];
    for (rule, key) in table {
        assert_eq!(town.refused(rule).key, key);
    }
    // Another area, or after the end: no overlap.
    let elsewhere = Office { area: Some("90002".into()), ..mayor() };
    town.ask(SetShift { office: elsewhere, ..night() });
    town.ask(SetShift {
        from: NIGHT.plus_seconds(12 * 3600),
        until: NIGHT.plus_seconds(24 * 3600),
        ..night()
    });
    let one = town.read(|r| shifts(r, NIGHT, NIGHT.plus_seconds(1))).remove(0);
    assert_eq!(town.refused(AskSwap { shift: one.id, to: one.person }).key, "refusal-rota-same");
    town.clock.set(NIGHT.plus_seconds(13 * 3600));
    let over = AskSwap { shift: one.id, to: actor("liaison").person };
    assert_eq!(town.refused(over).key, "refusal-rota-over");
}

#[test]
fn the_book_says_where_somebody_is_reached_now() {
    on_both(|place| {
        let town = Town::on(place);
        let person = actor("mayor").person;
        let own = |mail: &str, phone: Option<&str>| KeepAddress {
            holder: Holder::Person(person),
            mail: Some(mail.to_owned()),
            phone: phone.map(str::to_owned),
            lang: Some(Lang::Fr),
        };
        town.ask_as(&town.mayor, own("a@town.example", Some("0490 00 00 11"))).unwrap();
        let row = town.read(|r| kept(r, Some(person), None)).unwrap();
        assert_eq!((row.contact.phone.as_deref(), row.contact.lang), (Some("0490000011"), None));
        town.ask_as(&town.mayor, own("b@town.example", None)).unwrap();
        let row = town.read(|r| kept(r, Some(person), None)).unwrap();
        assert_eq!((row.contact.mail.as_deref(), row.contact.phone), (Some("b@town.example"), None));
        assert_eq!(town.refused_as(&town.mayor, own("nothing", None)).key, "refusal-message-mail");
        let desk = Office { organisation: Some("tram".into()), ..Office::of("liaison") };
        town.ask(KeepAddress {
            holder: Holder::Office(desk.clone()),
            mail: Some("desk@tram.example".into()),
            phone: None,
            lang: None,
        });
        assert!(town.read(|r| kept(r, None, Some(&desk))).is_some());
        assert!(town.read(|r| kept(r, None, Some(&Office::of("liaison")))).is_none());
        assert_eq!(town.read(|r| book(r)).len(), 2);
    });
}

#[test]
fn everybody_has_one_calendar_of_their_own() {
    on_both(|place| {
        let town = Town::on(place);
        town.ask(night());
        let (mayor, deputy, liaison) = (actor("mayor"), actor("deputy"), actor("liaison"));
        let make = |name: &str| MakeCalendar {
            link: kernel::Id::of_words(&[name]),
            expires: NIGHT.plus_seconds(86_400),
        };
        let (first, second) = (make("first"), make("second"));
        town.ask_as(&mayor, first.clone()).unwrap();
        assert_eq!(town.read(|r| calendar(r, first.link)).unwrap().person, mayor.person);
        let other = EndCalendar { link: first.link };
        assert_eq!(town.refused_as(&liaison, other).key, "refusal-not-found", "nobody ends that of others");
        town.ask_as(&mayor, second.clone()).unwrap();
        assert!(town.read(|r| calendar(r, first.link)).is_none(), "the one before opens nothing");
        assert_eq!(town.read(|r| calendar_of(r, mayor.person)).map(|c| c.link), Some(second.link));
        town.ask_as(&mayor, EndCalendar { link: second.link }).unwrap();
        assert!(town.read(|r| calendar_of(r, mayor.person)).is_none());
        for days in [0, 401] {
            let expires = NIGHT.plus_seconds(days * 86_400);
            let refusal = town.refused_as(&mayor, MakeCalendar { expires, ..make("x") });
            assert_eq!(refusal.key, "refusal-rota-calendar-days", "{days}");
        }
        let of = |person| town.read(|r| shifts_of(r, person, NIGHT, NIGHT.plus_seconds(1))).len();
        assert_eq!([of(mayor.person), of(deputy.person), of(liaison.person)], [1, 1, 0]);
    });
}

#[test]
fn whatever_changes_a_shift_makes_it_another_version() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let rule = night();
    let (id, to) = (rule.shift, actor("liaison").person);
    town.ask(rule);
    let version = || town.read(|r| shift(r, id)).unwrap().set_seq;
    let planned = version();
    town.ask_as(&town.mayor, AskSwap { shift: id, to }).unwrap();
    assert_eq!(version(), planned, "asking changes nothing yet");
    town.ask_as(&town.liaison, AnswerSwap { shift: id, accept: true }).unwrap();
    assert!(version() > planned);
}
