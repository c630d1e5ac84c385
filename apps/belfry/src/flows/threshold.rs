//! A figure reached a level: the watch finds a signal in its inbox, with the value, the plan and who is responsible.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use desk::Names;
use indicators::LevelAlert;
use indicators::read::{self, Eye, IndicatorRow};
use indicators_web::{Speak, TEXTS};
use kernel::{Handling, Id, Lang, Precision, Stated, Words};
use readiness::command::MeetLevel;
use readiness::read::NamingRow;
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
    let plans = plans(world, &alert, &row)?;
    let signal = ReceiveSignal {
        signal: Id::of_words(&["signal-of-level", &job.key]),
        channel: Channel::Indicator,
        told: told(world, &alert, &row, &plans)?,
    };
    let id = signal.signal;
    let command = Ask::boxed(signal, Arc::clone(&world.facts));
    world.as_system_with(command_id(job, "signal"), command)?;
    // Each plan that names this threshold notes it in its own history; the signal's page leads from there to its activation.
    for named in &plans {
        let rule = MeetLevel { plan: named.plan, level: named.level.key, signal: id };
        let command = Ask::boxed(rule, Arc::new(crate::wiring::plan_facts(world)));
        let part = format!("level:{}:{}", named.plan, named.level.key);
        world.as_system_with(command_id(job, &part), command)?;
    }
    Ok(())
}

/// The levels of plans that name the threshold which was reached. An indicator that is not for everybody is named nowhere else.
fn plans(world: &World, alert: &LevelAlert, row: &IndicatorRow) -> Result<Vec<NamingRow>, WorldError> {
    if row.open.handling >= Handling::NeedToKnow {
        return Ok(Vec::new());
    }
    let all = world.live.read(|r| readiness::read::naming(r, &Eye::all(), &row.code))?;
    let code = &alert.reached.threshold.code;
    Ok(all.into_iter().filter(|named| named.level.threshold == *code).collect())
}

/// Whether everybody who sees the signal sees the plan: only then do the words of the signal name it.
fn for_all(named: &NamingRow, place: Option<&Place>) -> bool {
    let within = |place: &Place| {
        !place.areas.is_empty() && place.areas.iter().all(|area| named.areas.contains(&area.code))
    };
    named.handling < Handling::NeedToKnow && (named.areas.is_empty() || place.is_some_and(within))
}

/// What the signal tells, in every official language, the first one first: whoever is on watch reads it in their own, and the
/// name of the level is the one that their plan uses.
fn told(
    world: &World,
    alert: &LevelAlert,
    row: &IndicatorRow,
    plans: &[NamingRow],
) -> Result<Told, WorldError> {
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
    let place = place(world, alert, row, &speak);
    let plans: Vec<&NamingRow> = plans.iter().filter(|named| for_all(named, place.as_ref())).collect();
    let said = |speak: &Speak<'_>| {
        if reserved { speak.plain("indicators-signal-reserved") } else { sentence(speak, alert, row, &plans) }
    };
    let others = official.iter().skip(1).map(|other| said(&speaking(*other)));
    let words = std::iter::once(said(&speak)).chain(others).collect::<Vec<_>>().join("\n");
    let last = row.thresholds.last().is_some_and(|t| t.code == reached.threshold.code);
    Ok(Told {
        place,
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

fn sentence(speak: &Speak<'_>, alert: &LevelAlert, row: &IndicatorRow, plans: &[&NamingRow]) -> String {
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
    for named in plans {
        let mut args = Args::new();
        args.set("plan", named.titles.show(speak.lang).to_owned());
        args.set("level", named.level.names.show(speak.lang).to_owned());
        args.set("action", named.level.action.show(speak.lang).to_owned());
        words.push('\n');
        words.push_str(&speak.texts.say(speak.lang, "indicators-signal-level", &args));
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
            self.followed_at(code, "alert", handling)
        }
        fn followed_at(&self, code: &str, threshold: &str, handling: Handling) -> Id<kind::Matter> {
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
                code: threshold.into(),
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

    /// The invented plan of the profile names the threshold `busy` of `calls`: the figure is defined after it.
    #[test]
    fn the_signal_names_the_level_of_the_plan_and_the_plan_notes_it() {
        let place = Place::open();
        crate::wiring::ship_plans(&place.world).unwrap();
        let calls = place.followed_at("calls", "busy", Handling::Service);
        place.record(calls, 400);
        let found = place.signals();
        let signal = found.first().unwrap();
        for wanted in
            ["Explosion de gaz (plan fictif)", "centrale saturée", "Appeler le renfort", "centrale verzadigd"]
        {
            assert!(signal.words.text.contains(wanted), "{wanted}: {}", signal.words.text);
        }
        let met = place.world.live.read(|r| readiness::read::met(r, &Eye::all(), signal.id)).unwrap();
        assert_eq!(met.len(), 1, "once, however often the flow runs");
        assert!(met.iter().all(|m| m.usable && m.names.show(Lang::Nl) == "centrale verzadigd"));
        crate::flows::run(&place.world);
        let again = place.world.live.read(|r| readiness::read::met(r, &Eye::all(), signal.id)).unwrap();
        assert_eq!(again.len(), 1);
        place.world.close();
    }

    #[test]
    fn a_figure_that_is_not_for_everybody_is_noted_at_no_plan() {
        let place = Place::open();
        crate::wiring::ship_plans(&place.world).unwrap();
        let calls = place.followed_at("calls", "busy", Handling::NeedToKnow);
        place.record(calls, 400);
        let found = place.signals();
        let signal = found.first().unwrap();
        assert!(!signal.words.text.contains("plan fictif"), "{}", signal.words.text);
        assert!(
            place.world.live.read(|r| readiness::read::met(r, &Eye::all(), signal.id)).unwrap().is_empty()
        );
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
