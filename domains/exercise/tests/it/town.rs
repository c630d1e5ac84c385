//! Both journals of an exercise in one store, with people who lead and observe.

use std::sync::Arc;

use exercise::clock::{Pace, Setting};
use exercise::command::OpenExercise;
use exercise::event::{Begun, Event, Opened};
use exercise::exercise::{Heading, Part, Sort, journal};
use exercise::inject::{Inject, Sort as InjectSort};
use exercise::objective::{Act, Objective};
use exercise::{ExerciseEffects, ExerciseView, Facts, Rule};
use jiff::tz::TimeZone;
use kernel::{Actor, Handling, Id, Lang, Words, kind};
use stage::Stage;
use store::{Command, Deciding, Draft, Failure, Journal, Receipt, WriteError};
use testkit::{NIGHT, Place};

/// The accountable journal and that of the exercise.
pub(crate) struct Town {
    pub(crate) stage: Stage,
    pub(crate) play: Journal,
    pub(crate) id: Id<kind::Matter>,
    pub(crate) facts: Arc<Facts>,
}

pub(crate) fn leader() -> Actor {
    stage::actor("leader")
}

pub(crate) fn observer() -> Actor {
    stage::actor("observer")
}

pub(crate) fn heading() -> Heading {
    Heading {
        no: 1,
        title: Words::new(Lang::Fr, "Nuit du gaz"),
        sort: Sort::CommandPost,
        start: NIGHT,
        origin: Some(store::Origin { journal: "live".into(), seq: 7, head: "00".into(), root: "ff".into() }),
    }
}

/// Writes the first entry of an exercise's journal, as making it does.
struct Begin(Id<kind::Matter>);

impl Command for Begin {
    fn name(&self) -> &'static str {
        "exercise.begin"
    }
    fn decide(&self, _: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        Ok(vec![Begun { heading: heading() }.draft(Some(self.0), Handling::Service)?])
    }
}

impl Town {
    pub(crate) fn on(place: &Place) -> Self {
        let parts = vec![
            stage::Part::new("leader")
                .powers(&["exercise.lead", "exercise.observe", "evaluation.keep", "matter.read"])
                .everywhere(),
            stage::Part::new("observer").powers(&["exercise.observe", "matter.read"]).everywhere(),
            stage::Part::new("mayor").powers(&["matter.read"]).areas(&["90001"]),
        ];
        let stage = Stage::with(place, parts, |definition| {
            definition.views.push(Arc::new(ExerciseView));
            definition.effects.push(Arc::new(ExerciseEffects));
        });
        let mut definition = stage.journal.definition().clone();
        definition.journal = journal(1);
        definition.effects = Vec::new();
        let play = Journal::open(&place.backend, definition).unwrap();
        let mut facts = Facts::bare(TimeZone::get("Europe/Brussels").unwrap());
        facts.functions = ["mayor", "watch-officer"].map(str::to_owned).into();
        facts.by_area = ["mayor".to_owned()].into();
        facts.areas = ["90001".to_owned()].into();
        facts.figures = ["injured".to_owned()].into();
        facts.limits.open = 1;
        Self { stage, play, id: Id::new(testkit::unique()), facts: Arc::new(facts) }
    }

    /// With an exercise that was opened in both journals.
    pub(crate) fn opened(place: &Place) -> Self {
        let town = Self::on(place);
        town.write(&leader(), Box::new(Begin(town.id))).unwrap();
        town.live(&leader(), town.opening()).unwrap();
        town
    }

    pub(crate) fn opening(&self) -> OpenExercise {
        OpenExercise { exercise: self.id, opened: Opened { heading: heading(), taken: 5, left: 2 } }
    }

    pub(crate) fn live<R: Rule<Facts = Facts> + 'static>(
        &self,
        actor: &Actor,
        rule: R,
    ) -> Result<Receipt, WriteError> {
        self.stage.submit(actor, rule, &self.facts)
    }

    /// In the journal of the exercise.
    pub(crate) fn play<R: Rule<Facts = Facts> + 'static>(
        &self,
        actor: &Actor,
        rule: R,
    ) -> Result<Receipt, WriteError> {
        self.write(actor, store::Ask::boxed(rule, Arc::clone(&self.facts)))
    }

    pub(crate) fn no<R: Rule<Facts = Facts> + 'static>(&self, actor: &Actor, rule: R) -> String {
        match self.play(actor, rule) {
            Err(WriteError::Refused(refusal)) => refusal.key,
            other => unreachable!("not refused: {other:?}"),
        }
    }

    fn write(&self, actor: &Actor, command: Box<dyn Command>) -> Result<Receipt, WriteError> {
        self.play.submit_blocking(store::Submission {
            command_id: testkit::command_id(),
            actor: actor.clone(),
            command,
            stamp: Arc::new(store::Stamp::default()),
        })
    }
}

pub(crate) fn part(function: &str) -> Part {
    Part {
        person: Id::new(testkit::unique()),
        function: function.into(),
        areas: if function == "mayor" { vec!["90001".into()] } else { Vec::new() },
        player: Id::new(testkit::unique()),
        mandate: Id::new(testkit::unique()),
    }
}

pub(crate) fn inject(minutes: i64) -> Inject {
    Inject {
        at: NIGHT.plus_seconds(minutes * 60),
        sort: InjectSort::Call,
        to: Some("watch-officer".into()),
        words: Words::new(Lang::Nl, "Gasgeur in de kelder"),
        place: Some("Molenstraat 4".into()),
        figure: None,
        file: None,
        expected: Some(Words::new(Lang::Nl, "Melding noteren")),
        minutes: Some(5),
        objective: None,
        repeats: Some(9),
    }
}

pub(crate) fn objective() -> Objective {
    Objective {
        words: Words::new(Lang::Fr, "Déclarer à temps"),
        criterion: Some(Words::new(Lang::Fr, "La phase est déclarée")),
        act: Some(Act::Declared),
        minutes: Some(20),
        real: Some(NIGHT.plus_seconds(720)),
    }
}

pub(crate) fn setting(pace: Pace) -> Setting {
    Setting { shown: NIGHT.plus_seconds(60), outside: NIGHT.plus_seconds(999), pace }
}
