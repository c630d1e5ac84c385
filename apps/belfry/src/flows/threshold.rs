//! A figure reached a level: the watch finds a signal in its inbox, with the value, the plan and who is responsible.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use desk::Names;
use indicators::LevelAlert;
use indicators::read::{self, Eye, IndicatorRow};
use indicators_web::{Speak, TEXTS};
use kernel::{Handling, Id, Lang, Precision, Stated, Words};
use situation::Ask;
use situation::command::ReceiveSignal;
use situation::places::{Place, PlaceHow};
use situation::signal::{Certainty, Channel, Told};
use store::Job;
use web::{Args, Texts};

use super::command_id;
use crate::wiring::{World, WorldError};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let alert: LevelAlert = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let row = world.live.read(|r| read::indicator(r, &Eye::all(), alert.indicator))?;
    // Its definition was erased meanwhile: nobody knows any more what the level meant.
    let Some(row) = row else { return Ok(()) };
    let signal = ReceiveSignal {
        signal: Id::of_words(&["signal-of-level", &job.key]),
        channel: Channel::Indicator,
        told: told(world, &alert, &row)?,
    };
    let command = Ask::boxed(signal, Arc::clone(&world.facts));
    world.as_system_with(command_id(job, "signal"), command).map(drop)
}

/// What the signal tells, in every official language, the first one first: whoever is on watch reads it in their own, and the
/// name of the level is the one that their plan uses.
fn told(world: &World, alert: &LevelAlert, row: &IndicatorRow) -> Result<Told, WorldError> {
    let official = &world.profile.head.official;
    let lang = official.first().copied().unwrap_or(Lang::Fr);
    let zone = web::zone(&world.profile.head.time_zone).map_err(|e| WorldError::Plain(e.to_string()))?;
    let texts = Texts::load(TEXTS).map_err(|e| WorldError::Plain(e.to_string()))?;
    let names = Arc::new(Names {
        areas: world.names.areas.clone(),
        functions: world.names.functions.clone(),
        organisations: BTreeMap::new(),
    });
    let speaking = |lang| Speak { texts: &texts, lang, zone: zone.clone(), names: Arc::clone(&names) };
    let speak = speaking(lang);
    let reached = &alert.reached;
    let reserved = row.open.handling >= Handling::NeedToKnow;
    let said = |speak: &Speak<'_>| {
        if reserved { speak.plain("indicators-signal-reserved") } else { sentence(speak, alert, row) }
    };
    let others = official.iter().skip(1).map(|other| said(&speaking(*other)));
    let words = std::iter::once(said(&speak)).chain(others).collect::<Vec<_>>().join("\n");
    let last = row.thresholds.last().is_some_and(|t| t.code == reached.threshold.code);
    Ok(Told {
        place: place(world, alert, row, &speak),
        certainty: (!reserved).then_some(match reached.status {
            indicators::value::ValueStatus::Unconfirmed => Certainty::Unsure,
            _ => Certainty::Sure,
        }),
        source: (!reserved).then(|| speak.source(&row.definition).show(lang).to_owned()),
        urgent: last && row.thresholds.len() > 1,
        stated: (!reserved).then_some(Stated { at: reached.slot.start, precision: Precision::Minute }),
        ..Told::new(Words::new(lang, words))
    })
}

fn sentence(speak: &Speak<'_>, alert: &LevelAlert, row: &IndicatorRow) -> String {
    let (reached, definition) = (&alert.reached, &row.definition);
    let threshold = &reached.threshold;
    let mut args = Args::new();
    args.set("indicator", definition.names.show(speak.lang).to_owned());
    args.set("level", threshold.names.show(speak.lang).to_owned());
    args.set("area", speak.area(reached.slot.area.as_deref()));
    args.set("period", speak.period(definition.period, reached.slot.start));
    args.set("value", speak.value(reached.value, &definition.unit));
    args.set("status", speak.plain(&format!("indicators-status-{}", reached.status)));
    args.set("responsible", speak.function(&threshold.responsible).show(speak.lang).to_owned());
    args.set("action", threshold.action.text.clone());
    let mut words = speak.texts.say(speak.lang, "indicators-signal", &args);
    if let Some(plan) = &definition.plan {
        let mut args = Args::new();
        args.set("plan", plan.text.clone());
        words.push('\n');
        words.push_str(&speak.texts.say(speak.lang, "indicators-signal-plan", &args));
    }
    words
}

/// The area of the value, or those in which the indicator lies: whoever may not see it there does not see the signal.
fn place(world: &World, alert: &LevelAlert, row: &IndicatorRow, speak: &Speak<'_>) -> Option<Place> {
    let own: BTreeSet<String> = alert.reached.slot.area.iter().cloned().collect();
    let codes = if row.open.areas.is_empty() { own } else { row.open.areas.clone() };
    if codes.is_empty() {
        return None;
    }
    let names: Vec<String> = codes.iter().map(|code| speak.area(Some(code))).collect();
    let areas = world.ground.areas_with(&codes);
    Some(Place {
        how: PlaceHow::Given,
        areas,
        territory: world.ground.version().to_owned(),
        ..Place::words(speak.lang, names.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use indicators::command::{DefineIndicator, RecordValues, SetThresholds};
    use indicators::definition::{Definition, Direction, Open, Source, Tier, Unit};
    use indicators::period::Period;
    use indicators::threshold::{Compare, Threshold};
    use indicators::value::{Given, Slot, ValueStatus};
    use kernel::{Text, kind};
    use situation::read::{SignalFilter, SignalRow, signals};

    use super::*;
    use crate::config::Settings;
    use crate::wiring::{Live, figures};

    struct Place {
        world: Live,
        facts: Arc<indicators::Facts>,
        _folder: tempfile::TempDir,
    }

    impl Place {
        fn open() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let settings = Settings {
                data: Some(folder.path().to_owned()),
                profile: Some("minimal".to_owned()),
                ..Settings::default()
            };
            let world = Live::of(World::open(&settings.load().unwrap()).unwrap());
            let facts = figures(&world).unwrap().facts();
            Self { world, facts, _folder: folder }
        }
        fn ask<R: indicators::Rule<Facts = indicators::Facts> + 'static>(&self, rule: R) {
            self.world.as_system(indicators::Ask::boxed(rule, Arc::clone(&self.facts))).unwrap();
        }
        fn followed(&self, code: &str, handling: Handling) -> Id<kind::Matter> {
            let indicator = self.world.ids().next();
            let words = |text: &str| Words::new(Lang::Fr, text);
            let definition = Definition {
                names: Text::both("Niveau du canal", "Peil van het kanaal"),
                counts: Text::both("Hauteur", "Hoogte"),
                unit: Unit { sign: Text::both("m", "m"), decimals: 2 },
                source: Source { words: words("sonde"), organisation: None },
                tier: Tier::Regional,
                by: BTreeSet::new(),
                period: Period::Instant,
                expected_minutes: None,
                direction: Direction::UpIsBad,
                plan: Some(words("plan inondations")),
            };
            let open = Open { handling, ..Open::default() };
            self.ask(DefineIndicator { indicator, code: code.to_owned(), definition, open });
            let threshold = Threshold {
                code: "alert".into(),
                names: Text::both("alerte", "alarm"),
                compare: Compare::AtLeast,
                value: 350,
                clear: 330,
                hold: 1,
                responsible: self.facts.functions.first().unwrap().clone(),
                action: words("prévenir les riverains"),
                ground: None,
                verified: false,
            };
            let thresholds = vec![threshold];
            self.ask(SetThresholds { indicator, thresholds, why: None, based_on: None });
            indicator
        }
        fn record(&self, indicator: Id<kind::Matter>, value: i64) {
            let slot = Slot { area: None, start: self.world.clock.now() };
            let values = vec![Given { slot, value, note: None }];
            self.ask(RecordValues { indicator, values, status: ValueStatus::Unconfirmed, source: None });
            crate::flows::run(&self.world);
        }
        fn signals(&self) -> Vec<SignalRow> {
            let filter = SignalFilter::default();
            self.world.live.read(|r| signals(r, &Eye::all(), &filter, 10)).unwrap()
        }
    }

    #[test]
    fn the_watch_finds_a_signal_once_and_none_when_the_level_is_left() {
        let place = Place::open();
        let id = place.followed("canal", Handling::Service);
        place.record(id, 349);
        assert!(place.signals().is_empty());
        place.record(id, 362);
        let found = place.signals();
        assert_eq!(found.len(), 1);
        let (signal, words) = (found.first().unwrap(), &found.first().unwrap().words.text);
        assert_eq!((signal.channel, signal.certainty), (Channel::Indicator, Some(Certainty::Unsure)));
        for wanted in [
            "Niveau du canal",
            "« alerte »",
            "3,62",
            "non confirmée",
            "prévenir les riverains",
            "plan inondations",
            "Peil van het kanaal",
            "“alarm”",
            "niet bevestigd",
        ] {
            assert!(words.replace(['\u{a0}', '\u{202f}'], " ").contains(wanted), "{wanted}: {words}");
        }
        // Still at the level, then below its margin: nothing more for the inbox.
        place.record(id, 370);
        place.record(id, 100);
        crate::flows::run(&place.world);
        assert_eq!(place.signals().len(), 1);
        place.world.close();
    }

    #[test]
    fn an_indicator_that_is_not_for_everybody_says_no_more_than_that() {
        let place = Place::open();
        let id = place.followed("reserved", Handling::NeedToKnow);
        place.record(id, 400);
        let found = place.signals();
        let signal = found.first().unwrap();
        assert!(
            !signal.words.text.contains("canal") && !signal.words.text.contains("4,00"),
            "{}",
            signal.words.text
        );
        assert_eq!((&signal.source, signal.certainty), (&None, None));
        place.world.close();
    }
}
