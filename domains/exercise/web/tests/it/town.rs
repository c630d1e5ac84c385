//! A town with a journal for its exercise, and a house that plays it without a program around.

use std::sync::{Arc, Mutex, RwLock};

use exercise::clock::Setting;
use exercise::event::{Begun, Event, Opened};
use exercise::exercise::{Heading, Part, journal};
use exercise::inject::Inject;
use exercise::read::{ExerciseRow, InjectRow};
use exercise::{ExerciseView, Facts};
use exercise_web::{Account, Asked, Desk, Houses, Shelf};
use kernel::{Actor, Clock, FixedClock, Handling, Id, Lang, Text, Timestamp, kind};
use stage::Stage;
use store::{Ask, Command, Deciding, Draft, Entry, Failure, Journal, Origin, StoreError, Submission};
use testkit::{NIGHT, Place};
use web::Fault;
use web::testing::Browser;

pub(crate) struct Town {
    pub(crate) desk: Arc<Desk>,
    pub(crate) house: Arc<House>,
    pub(crate) router: axum::Router,
    pub(crate) stage: Stage,
    pub(crate) alder: Id<kind::Person>,
    _place: Place,
}

/// The one exercise of the town.
pub(crate) struct House {
    live: Journal,
    pub(crate) play: Journal,
    clock: Arc<FixedClock>,
    facts: Arc<Facts>,
    pub(crate) setting: RwLock<Option<Setting>>,
    /// What was asked of it, in order.
    pub(crate) did: Mutex<Vec<String>>,
    pub(crate) later: Vec<Inject>,
}

struct Begin(Id<kind::Matter>, Heading);

impl Command for Begin {
    fn name(&self) -> &'static str {
        "exercise.begin"
    }
    fn decide(&self, _: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        Ok(vec![Begun { heading: self.1.clone() }.draft(Some(self.0), Handling::Service)?])
    }
}

impl House {
    fn note(&self, what: impl Into<String>) {
        self.did.lock().unwrap().push(what.into());
    }
    fn write(&self, journal: &Journal, actor: &Actor, command: Box<dyn Command>) -> Result<(), Fault> {
        let (command_id, stamp) = (testkit::command_id(), Arc::default());
        journal.submit_blocking(Submission { command_id, actor: actor.clone(), command, stamp })?;
        Ok(())
    }
}

impl Houses for House {
    fn open(&self, who: &Actor, asked: &Asked) -> Result<i64, Fault> {
        let exercise = Id::new(testkit::unique());
        let origin = asked.from.map(|_| Origin {
            journal: "live".into(),
            seq: 0,
            head: "00".into(),
            root: "ff".into(),
        });
        let heading =
            Heading { no: 1, title: asked.title.clone(), sort: asked.sort, start: asked.start, origin };
        self.write(&self.play, who, Box::new(Begin(exercise, heading.clone())))?;
        let opened = Opened { heading, taken: 0, left: 2 };
        let rule = exercise::command::OpenExercise { exercise, opened };
        self.write(&self.live, who, Ask::boxed(rule, Arc::clone(&self.facts)))?;
        *self.setting.write().unwrap() = Some(Setting::standing(asked.start, self.clock.now()));
        Ok(1)
    }
    fn journal(&self, _: &ExerciseRow) -> Result<Option<Journal>, Fault> {
        Ok(Some(self.play.clone()))
    }
    fn address(&self, no: i64) -> Option<String> {
        Some(format!("http://exercise-{no}.town.example"))
    }
    fn setting(&self, _: i64) -> Option<Setting> {
        *self.setting.read().unwrap()
    }
    fn outside(&self) -> Timestamp {
        self.clock.now()
    }
    fn set_clock(&self, _: i64, setting: Setting) {
        *self.setting.write().unwrap() = Some(setting);
    }
    fn admit(&self, _: &ExerciseRow, part: &Part, account: &Account) -> Result<(), Fault> {
        self.note(format!("admit {} as {}", account.name, part.function));
        Ok(())
    }
    fn dismiss(&self, _: i64, _: Id<kind::Mandate>) -> Result<(), Fault> {
        self.note("dismiss");
        Ok(())
    }
    fn ticket(
        &self,
        no: i64,
        _: Id<kind::Person>,
        _: Id<kind::Mandate>,
        lang: Lang,
    ) -> Result<String, Fault> {
        Ok(format!("http://exercise-{no}.town.example/{lang}/enter/secret"))
    }
    fn deliver(&self, _: &ExerciseRow, inject: &InjectRow) -> Result<(), Fault> {
        self.note(format!("deliver {}×{}", inject.n, inject.times));
        Ok(())
    }
    fn later(&self, _: &Actor, _: &ExerciseRow) -> Result<Vec<Inject>, Fault> {
        Ok(self.later.clone())
    }
    fn readable(&self, _: &Actor, _: &Entry) -> Result<bool, StoreError> {
        Ok(true)
    }
    fn close(&self, _: &ExerciseRow) -> Result<(i64, String), Fault> {
        Ok((self.play.head(), "ab".into()))
    }
    fn remove(&self, _: &ExerciseRow) -> Result<(), Fault> {
        self.note("remove");
        Ok(())
    }
}

const SHELF: &str = "title = \"Gaz (fictif)\"\nfictitious = true\n[[objective]]\nwords = \"Déclarer\"\nact = \"emergency.declared\"\n\
                     minutes = 20\n[[inject]]\nat = \"+3\"\nsort = \"call\"\nwords = \"Odeur\"\nexpected = \"noter\"\nminutes = 5\nobjective = 1\n";

impl Town {
    pub(crate) fn open() -> Self {
        let place = Place::sqlite();
        let all = ["exercise.lead", "exercise.observe", "evaluation.keep", "matter.read"];
        let parts = vec![
            stage::Part::new("leader").powers(&all).everywhere(),
            stage::Part::new("observer").powers(&["exercise.observe", "matter.read"]).everywhere(),
            stage::Part::new("mayor").powers(&["matter.read"]).areas(&["90001"]),
            stage::Part::new("stranger").powers(&[]),
        ];
        let stage = Stage::with(&place, parts, |definition| definition.views.push(Arc::new(ExerciseView)));
        let mut definition = stage.journal.definition().clone();
        definition.journal = journal(1);
        let play = Journal::open(&place.backend, definition).unwrap();
        let mut facts = Facts::bare(jiff::tz::TimeZone::get("Europe/Brussels").unwrap());
        facts.functions = ["mayor", "watch-officer"].map(str::to_owned).into();
        facts.by_area = ["mayor".to_owned()].into();
        facts.areas = ["90001".to_owned()].into();
        let facts = Arc::new(facts);
        let later = Inject {
            at: NIGHT.plus_seconds(600),
            sort: exercise::inject::Sort::Call,
            to: None,
            words: kernel::Words::new(Lang::Nl, "echte oproep"),
            place: None,
            figure: None,
            file: None,
            expected: None,
            minutes: None,
            objective: None,
            repeats: Some(9),
        };
        let house = Arc::new(House {
            live: stage.journal.clone(),
            play,
            clock: Arc::clone(&stage.clock),
            facts: Arc::clone(&facts),
            setting: RwLock::default(),
            did: Mutex::default(),
            later: vec![later],
        });
        let functions = [
            ("mayor", "Bourgmestre", "Burgemeester"),
            ("watch-officer", "Officier de veille", "Wachtofficier"),
        ];
        let alder = stage::actor("mayor").person;
        let desk = Arc::new(Desk {
            post: Arc::new(stage.post(&functions)),
            facts: Arc::new(move || Arc::clone(&facts)),
            houses: Arc::clone(&house) as Arc<dyn Houses>,
            accounts: Arc::new(move || {
                vec![Account { person: alder, name: "Testelmans Alder".into(), lang: Lang::Nl }]
            }),
            figures: std::collections::BTreeMap::new(),
            library: vec![Shelf {
                code: "gas".into(),
                titles: Text::both("Gaz (fictif)", "Gas (fictief)"),
                text: SHELF.into(),
            }],
            press: Arc::new(press_types::StubPress),
        });
        let router = stage.router(vec![exercise_web::contribution(&desk)]);
        Self { desk, house, router, stage, alder, _place: place }
    }

    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }

    /// With an exercise that the leader has opened.
    pub(crate) async fn opened() -> Self {
        let town = Self::open();
        let form = "title=Nuit+du+gaz&sort=command-post&from=night&at=";
        let reply = town.browser("leader").post("/fr/exercises", form).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        assert_eq!(reply.header("location"), "/fr/exercises/1");
        town
    }
}
