//! An invented town to test in: its journal and pages, four people with real mandates.

use std::collections::BTreeSet;
use std::sync::Arc;

use commitments::read::{Eye, Row, commitment};
use commitments::{CommitmentView, Facts, Rule, Seat};
use commitments_web::Desk;
use kernel::{Actor, Handling, Id, kind};
use stage::{Part, Stage, codes, named_in_three, names};
use store::Receipt;
use web::testing::Browser;

pub(crate) use stage::{actor, id_in, incident};

pub(crate) const OFFICER: &str = "watch-officer";
pub(crate) const TRAM: &str = "dispatcher";
/// A mayor of one municipality (90001).
pub(crate) const MAYOR: &str = "mayor";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) desk: Arc<Desk>,
    stage: Stage,
}

impl std::ops::Deref for Town {
    type Target = Stage;
    fn deref(&self) -> &Stage {
        &self.stage
    }
}

fn parts() -> Vec<Part> {
    let answers = ["matter.read", "commitment.answer", "attachment.add"];
    vec![
        Part::new(OFFICER).all_powers().everywhere().clearance(Handling::NeedToKnow),
        Part::new(TRAM).powers(&answers).everywhere(),
        Part::new(MAYOR).powers(&answers).areas(&["90001"]),
        Part::new(GUEST).everywhere(),
    ]
}

impl Town {
    /// The incident that orders can be about lies in 90002, where the mayor is not.
    pub(crate) fn open() -> Self {
        let mut stage = Stage::open_with(parts(), |definition| {
            definition.views.push(Arc::new(CommitmentView));
            definition.keeps = desk::links::STEPS.to_vec();
        });
        stage.incident.areas = codes(&["90002"]);
        let desk = Arc::new(desk_of(&stage));
        let router = stage.router(vec![commitments_web::contribution(&desk)]);
        Self { router, desk, stage }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn ask_as<R: Rule<Facts = Facts> + 'static>(&self, actor: &Actor, rule: R) -> Receipt {
        self.submit(actor, rule, &self.desk.facts(actor)).unwrap()
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> Row {
        self.read(|r| commitment(r, &Eye::all(), id)).unwrap()
    }
    /// "Stop the trams" through the form; the order's id.
    pub(crate) async fn give(&self) -> Id<kind::Matter> {
        self.give_with("").await
    }
    pub(crate) async fn give_with(&self, more: &str) -> Id<kind::Matter> {
        let form = format!(
            "sort=order&title=Arr%C3%AAter+les+trams&function={TRAM}&organisation=tram&acknowledge-by=10&due=30{more}"
        );
        let reply = self.browser(OFFICER).post("/fr/orders", &form).await;
        id_in(&reply)
    }
}

fn desk_of(stage: &Stage) -> Desk {
    let post = stage.post_of(names(named_in_three(&[
        (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
        (TRAM, "Dispatching", "Dispatching", "Control room"),
        (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
    ])));
    let functions: BTreeSet<String> = post.names().functions.keys().cloned().collect();
    Desk {
        post: Arc::new(post),
        facts: Arc::new(move |actor| {
            let mut facts = Facts::bare(stage::zone());
            facts.functions = functions.clone();
            facts.seat = Seat {
                organisation: (actor.function == TRAM).then(|| "tram".to_owned()),
                areas: codes(&["90001"]),
                everywhere: actor.function != MAYOR,
            };
            Arc::new(facts)
        }),
        reached: Arc::new(|office| (office.function == TRAM).then(|| "0490 00 00 10".to_owned())),
        outside: Arc::new(|to| Ok(to.contact.mail.is_some())),
        links: stage.links(),
        blobs: stage.blobs(1_000),
        address: "http://town.test".to_owned(),
    }
}
