//! Recording, correcting, confirming and publishing values; what is missing.

use indicators::command::{CorrectValue, RecordValues, SetValueStatus};
use indicators::definition::{Definition, Open};
use indicators::period::Period;
use indicators::read::{self, Trend};
use indicators::value::{How, ValueStatus};
use testkit::{NIGHT, on_both};

use crate::town::{Town, day, given, matter, places_taken, slot, words};

#[test]
fn values_stand_by_area_and_period_all_or_none() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define("places");
        town.record(
            id,
            vec![given(None, 22, 150), given(Some("90001"), 22, 100), given(Some("90002"), 22, 50)],
        );
        let record =
            |values| RecordValues { indicator: id, values, status: ValueStatus::Unconfirmed, source: None };
        let why = |values| {
            let refusal = town.refused(record(values));
            (refusal.field.unwrap_or_default(), refusal.key)
        };
        let is = |field: &str, key: &str| (field.to_owned(), key.to_owned());
        let good = given(Some("90001"), 23, 1);
        assert_eq!(
            why(vec![good.clone(), given(Some("90002"), 22, 51)]),
            is("value-90002", "refusal-indicator-value-stands")
        );
        assert_eq!(why(vec![given(Some("90003"), 23, 1)]), is("value-90003", "refusal-indicator-area"));
        assert_eq!(why(vec![given(None, 26, 1)]), is("period", "refusal-indicator-future"));
        assert_eq!(why(vec![good.clone(), good.clone()]).1, "refusal-indicator-value-stands");
        assert_eq!(why(Vec::new()), is("values", "refusal-missing"));
        let mut noon = good;
        noon.slot.start = noon.slot.start.plus_seconds(12 * 3600);
        assert_eq!(why(vec![noon]), is("period", "refusal-indicator-period"));
        assert_eq!(town.series(id, Some("90001")).len(), 1, "a refused form left nothing behind");
        assert_eq!(town.read(|r| read::areas(r, id)).len(), 3);
        let unknown = RecordValues { indicator: matter(), ..record(vec![given(None, 23, 1)]) };
        assert_eq!(town.refused(unknown).key, "refusal-not-found");
        town.sound();
    });
}

#[test]
fn a_correction_strikes_through_and_overwrites_nothing() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define("places");
        let seen = town.record(id, vec![given(None, 22, 1500)]).entries[0].seq;
        let correct = |value, based_on| CorrectValue {
            indicator: id,
            slot: slot(None, 22),
            value,
            status: ValueStatus::Confirmed,
            why: words("un zéro de trop"),
            based_on,
        };
        assert_eq!(town.refused(correct(Some(1500), None)).key, "refusal-indicator-same-value");
        town.ask(correct(Some(150), Some(seen)));
        let rows = town.series(id, None);
        let told: Vec<_> = rows.iter().map(|v| (v.value, v.standing, v.how, v.status)).collect();
        assert_eq!(
            told,
            [
                (150, true, How::Corrected, ValueStatus::Confirmed),
                (1500, false, How::Typed, ValueStatus::Unconfirmed)
            ]
        );
        assert_eq!(rows[1].why, Some(words("un zéro de trop")));
        assert_eq!(rows[1].corrected_seq, Some(rows[0].seq));
        assert_eq!(town.refused(correct(Some(7), Some(seen))).key, "refusal-indicator-value-changed");
        town.ask(correct(None, None));
        assert!(town.series(id, None).iter().all(|v| !v.standing), "there never was a value");
        assert_eq!(town.refused(correct(Some(7), None)).key, "refusal-not-found");
        town.record(id, vec![given(None, 22, 149)]);
        let stays = |seq: i64| town.journal.candidates(&[seq]).unwrap().remove(0).stays;
        assert_eq!(stays(rows[0].seq), Some("refusal-erase-indicator-correction"));
        assert_eq!((stays(1), stays(seen)), (Some("refusal-erase-guard"), None));
        town.sound();
    });
}

#[test]
fn only_what_is_confirmed_becomes_public() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define("places");
        town.record(id, vec![given(None, 22, 150)]);
        let to = |to| SetValueStatus { indicator: id, slot: slot(None, 22), to, based_on: None };
        assert_eq!(town.refused(to(ValueStatus::Public)).key, "refusal-indicator-not-confirmed");
        town.ask(to(ValueStatus::Confirmed));
        assert!(town.ask(to(ValueStatus::Confirmed)).entries.is_empty());
        town.ask(to(ValueStatus::Public));
        assert_eq!(town.series(id, None)[0].status, ValueStatus::Public);
        town.ask(to(ValueStatus::Confirmed));
        assert_eq!(town.series(id, None)[0].status, ValueStatus::Confirmed);
        town.sound();
    });
}

#[test]
fn a_line_shows_where_it_goes_and_what_is_missing() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define("places");
        // The 24th, 02:40 UTC: the day before ended at 23:00 UTC, and its value is expected two hours later.
        let missing = |now| town.summary(id, now).expected_since;
        assert_eq!(missing(NIGHT), None, "defined today: its first day has not ended");
        assert_eq!(missing(day(26)), Some(day(25).plus_seconds(7200)));
        town.record(id, vec![given(None, 21, 150), given(None, 22, 160), given(Some("90001"), 22, 1)]);
        assert_eq!(missing(NIGHT), Some(day(24).plus_seconds(7200)));
        assert_eq!(missing(day(24).plus_seconds(7200)), None, "at the very minute nobody is late");
        town.record(id, vec![given(None, 23, 155)]);
        let line = town.summary(id, NIGHT);
        assert_eq!(
            (line.expected_since, line.trend(), line.areas, line.area.clone()),
            (None, Some(Trend::Down), 1, None)
        );
        assert_eq!(line.recent.iter().map(|v| v.value).collect::<Vec<_>>(), [150, 160, 155]);
        let unasked = Definition { expected_minutes: None, ..places_taken() };
        let other = town.define_as("other", unasked, Open::default());
        assert_eq!(town.summary(other, day(30)).expected_since, None);
        let measured = Definition { period: Period::Instant, ..places_taken() };
        let gauge = town.define_as("gauge", measured, Open::default());
        assert_eq!(
            town.summary(gauge, NIGHT.plus_seconds(7201)).expected_since,
            Some(NIGHT.plus_seconds(7200))
        );
    });
}
