//! A figure reached a level: the watch finds a signal in its inbox, with the value, the plan and who is responsible.

use std::collections::BTreeSet;
use std::sync::Arc;

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
use situation::text::in_each;
use store::Job;
use web::{Args, Texts};

use super::{command_id, level_told, of_both};
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
    // Each plan that names this threshold notes it in its own history; the signal's page leads from there to its activation. Whoever
    // answers for the level is told: the job comes once for each time that the level is reached.
    let mut failed = None;
    for named in &plans {
        let rule = MeetLevel { plan: named.plan, level: named.level.key, signal: id };
        let command = Ask::boxed(rule, Arc::new(crate::wiring::plan_facts(world)));
        let part = format!("level:{}:{}", named.plan, named.level.key);
        let noted = world.as_system_with(command_id(job, &part), command);
        let told = noted.and_then(|receipt| match receipt.entries.first() {
            Some(met) => level_told::tell(world, job, named, (met.seq, alert.reached.slot.area.as_deref())),
            None => Ok(()),
        });
        // One plan whose people cannot be told keeps those of no other from being told.
        if let Err(e) = told {
            failed = Some(of_both(failed, e));
        }
    }
    failed.map_or(Ok(()), Err)
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

/// What the signal tells, in every official language, the first one first, each in a paragraph of its own: whoever is on watch reads
/// it in theirs, and the name of the level is the one that their plan uses.
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
    let names = Arc::new(level_told::names(world));
    let speaking = |lang| Speak {
        texts: &texts,
        lang,
        zone: zone.clone(),
        names: Arc::clone(&names),
        said: Arc::default(),
    };
    let speak = speaking(lang);
    let reached = &alert.reached;
    let reserved = row.open.handling >= Handling::NeedToKnow;
    let place = place(world, alert, row, &speak);
    let plans: Vec<&NamingRow> = plans.iter().filter(|named| for_all(named, place.as_ref())).collect();
    let said = |speak: &Speak<'_>| {
        if reserved { speak.plain("indicators-signal-reserved") } else { sentence(speak, alert, row, &plans) }
    };
    let others = official.iter().skip(1).map(|other| Words::new(*other, said(&speaking(*other))));
    let words: Vec<Words> = std::iter::once(Words::new(lang, said(&speak))).chain(others).collect();
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
        ..Told::new(in_each(&words))
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
    args.set("action", as_written(speak, &threshold.action));
    let mut words = speak.texts.say(speak.lang, "indicators-signal", &args);
    if let Some(plan) = &definition.plan {
        let mut args = Args::new();
        args.set("plan", as_written(speak, plan));
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
        let who = named.level.responsible.iter().map(|one| level_told::office(&speak.names, one, speak.lang));
        let who = who.collect::<Vec<_>>().join(", ");
        if !who.is_empty() {
            let mut args = Args::new();
            args.set("who", who);
            words.push('\n');
            words.push_str(&speak.texts.say(speak.lang, "indicators-signal-responsible", &args));
        }
    }
    words
}

/// Words that somebody wrote in one language alone: in a sentence of another one they are quoted, with their language beside them.
fn as_written(speak: &Speak<'_>, words: &Words) -> String {
    if words.lang == speak.lang {
        return words.text.clone();
    }
    let mut args = Args::new();
    args.set("text", words.text.clone());
    args.set("lang", words.lang.code());
    speak.texts.say(speak.lang, "indicators-signal-foreign", &args)
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
    use outbox::command::Acknowledge;
    use outbox::read::Filter;
    use readiness::command::{ActivatePlan, EndActivation};
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
            let mut config = settings.load().unwrap();
            config.messages = crate::outbox::MessageSettings::into_folders(&folder.path().join("outbox"));
            let world = Live::of(World::open(&config).unwrap());
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
            self.followed_in(code, threshold, handling, &[])
        }
        fn followed_in(
            &self,
            code: &str,
            threshold: &str,
            handling: Handling,
            areas: &[String],
        ) -> Id<kind::Matter> {
            let indicator = self.world.ids().next();
            let words = |text: &str| Words::new(Lang::Fr, text);
            let definition = Definition {
                names: Text::both("Niveau du canal", "Peil van het kanaal"),
                counts: Text::both("Hauteur", "Hoogte"),
                unit: Unit { sign: Text::both("m", "m"), decimals: 2 },
                source: Source { words: words("sonde"), organisation: None },
                tier: Tier::Regional,
                by: areas.iter().cloned().collect(),
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
            self.record_in(indicator, value, &[None]);
        }
        fn record_in(&self, indicator: Id<kind::Matter>, value: i64, areas: &[Option<String>]) {
            let start = self.world.clock.now();
            let given =
                |area: &Option<String>| Given { slot: Slot { area: area.clone(), start }, value, note: None };
            let values = areas.iter().map(given).collect();
            self.ask(RecordValues { indicator, values, status: ValueStatus::Unconfirmed, source: None });
            crate::flows::run(&self.world);
        }
        fn signals(&self) -> Vec<SignalRow> {
            let filter = SignalFilter::default();
            self.world.live.read(|r| signals(r, &Eye::all(), &filter, 10)).unwrap()
        }
        /// The invented plan of the profile, one of whose levels names the threshold `busy` of `calls`; the figure reached it.
        fn busy(&self) -> (Id<kind::Matter>, Id<kind::Matter>) {
            crate::wiring::ship_plans(&self.world).unwrap();
            let calls = self.followed_at("calls", "busy", Handling::Service);
            self.record(calls, 400);
            let signal = self.signals().first().unwrap().id;
            let met = self.world.live.read(|r| readiness::read::met(r, &Eye::all(), signal)).unwrap();
            (met.first().unwrap().plan, calls)
        }
        /// Messages by which those who answer for a level were told.
        fn told(&self) -> Vec<outbox::read::Row> {
            let (filter, now) = (Filter { all: true, ..Filter::default() }, self.world.clock.now());
            let all =
                self.world.live.read(|r| outbox::read::board(r, &Eye::all(), &filter, now, 20)).unwrap();
            all.into_iter().filter(|m| m.subject.show(Lang::Fr).contains("centrale saturée")).collect()
        }
        /// The plan is activated from its first level, as the program; then that ends.
        fn activate(&self, plan: Id<kind::Matter>, facts: &Arc<readiness::Facts>) {
            let (run, reason) = (self.world.ids().next(), Some(Words::new(Lang::Fr, "motif")));
            let rule = ActivatePlan { run, plan, about: None, level: Some(1), reason, stated: None };
            self.world.as_system(Ask::boxed(rule, Arc::clone(facts))).unwrap();
            crate::flows::run(&self.world);
            crate::flows::run(&self.world);
            let words = Some(Words::new(Lang::Fr, "fini"));
            let rule = EndActivation { run, words, stated: None };
            self.world.as_system(Ask::boxed(rule, Arc::clone(facts))).unwrap();
        }
        /// Commitments that came of levels.
        fn asked(&self) -> Vec<commitments::read::Row> {
            let filter = commitments::read::Filter {
                all: true,
                sort: Some(commitments::commitment::Sort::Measure),
                ..commitments::read::Filter::default()
            };
            let now = self.world.clock.now();
            self.world.live.read(|r| commitments::read::board(r, &Eye::all(), &filter, now, 20)).unwrap()
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
        // Each language by itself; what somebody wrote in the other one is quoted with its language.
        let read = |lang| situation::text::in_language(&signal.words, lang).text;
        assert!(!read(Lang::Nl).contains("Niveau du canal") && !read(Lang::Fr).contains("Peil"), "{words}");
        assert!(read(Lang::Nl).contains("“prévenir les riverains” (fr)"), "{words}");
        assert!(!read(Lang::Fr).contains("(fr)") && !read(Lang::Fr).starts_with('['), "{words}");
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
        let names = level_told::names(&place.world);
        let who = names.function("watch-supervisor").show(Lang::Fr).to_owned();
        for wanted in [
            "Explosion de gaz (plan fictif)",
            "centrale saturée",
            "Appeler le renfort",
            "centrale verzadigd",
            who.as_str(),
        ] {
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
    fn whoever_answers_for_the_level_is_told_once_for_each_time_and_says_that_they_know() {
        let place = Place::open();
        let (plan, calls) = place.busy();
        let told = place.told();
        let [message] = told.as_slice() else { panic!("one message: {told:?}") };
        assert_eq!(message.about.as_ref().map(|(matter, _)| *matter), Some(plan));
        assert!(message.acknowledge_minutes.is_some());
        for wanted in ["Appeler le renfort", "Faire venir le renfort", "30", "/fr/plans/"] {
            let words = message.words.show(Lang::Fr);
            assert!(words.contains(wanted), "{wanted}: {words}");
        }
        let recipients = || place.world.live.read(|r| outbox::read::recipients(r, message.id)).unwrap();
        let office = recipients().first().and_then(|r| r.office.clone()).unwrap();
        assert_eq!(office.function, "watch-supervisor");
        let by = outbox::command::By::Receipt;
        let rule = Acknowledge { recipient: Some(0), by, ..Acknowledge::mine(message.id) };
        let facts = Arc::new(outbox::Facts::bare(place.world.facts.zone.clone()));
        place.world.as_system(Ask::boxed(rule, facts)).unwrap();
        assert!(recipients().iter().all(|r| r.acknowledged.is_some()));
        // Another value at the same level, and the flow once more: nothing new is said.
        place.record(calls, 410);
        crate::flows::run(&place.world);
        assert_eq!(place.told().len(), 1);
        // It is left, and reached anew.
        place.record(calls, 100);
        assert_eq!(place.told().len(), 1);
        place.record(calls, 400);
        assert_eq!(place.told().len(), 2);
        place.world.close();
    }

    #[test]
    fn where_it_is_reached_in_two_areas_at_once_each_message_names_its_own() {
        let mut place = Place::open();
        crate::wiring::ship_plans(&place.world).unwrap();
        // The profile has no areas of its own; a town would bring them.
        let areas = ["90001".to_owned(), "90002".to_owned()];
        Arc::make_mut(&mut place.facts).areas = areas.iter().cloned().collect();
        let calls = place.followed_in("calls", "busy", Handling::Service, &areas);
        place.record_in(calls, 400, &areas.iter().cloned().map(Some).collect::<Vec<_>>());
        let (told, names) = (place.told(), level_told::names(&place.world));
        assert_eq!(told.len(), 2, "{told:?}");
        for area in &areas {
            let name = desk::Names::of(&names.areas, area).show(Lang::Fr).to_owned();
            let of_it = |m: &&outbox::read::Row| {
                m.subject.show(Lang::Fr).contains(&format!(", {name}"))
                    && m.words.show(Lang::Fr).contains(&format!("({name})"))
            };
            assert_eq!(told.iter().filter(of_it).count(), 1, "{name}: {told:?}");
        }
        place.world.close();
    }

    #[test]
    fn what_the_level_asks_becomes_commitments_and_a_second_activation_asks_nothing_more() {
        let place = Place::open();
        let (plan, calls) = place.busy();
        assert!(place.asked().is_empty(), "that it was reached asks nothing yet");
        let facts = Arc::new(crate::wiring::plan_facts(&place.world));
        place.activate(plan, &facts);
        let asked = place.asked();
        let mut to: Vec<&str> = asked.iter().map(|c| c.to.function.as_str()).collect();
        to.sort_unstable();
        assert_eq!(to, ["representative-d5", "watch-supervisor"]);
        for one in &asked {
            assert!(one.due.is_some() && one.origin.is_some(), "{one:?}");
            let ground = one.ground.as_ref().map(|(words, _)| words.text.as_str());
            assert_eq!(ground, Some("Explosion de gaz (plan fictif) · centrale saturée"));
        }
        place.activate(plan, &facts);
        assert_eq!(place.asked().len(), 2, "nobody is asked twice");
        place.record(calls, 100);
        place.record(calls, 400);
        place.activate(plan, &facts);
        assert_eq!(place.asked().len(), 4, "it was reached anew");
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
