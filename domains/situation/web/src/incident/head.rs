//! The head of an incident's page, as it arrives live: what it is, how it stands, what can be done to its state.

use serde::Serialize;
use situation::incident::{IncidentState, Step};
use web::{Page, Typed};

use super::act::possible;
use crate::show::IncidentShow;

/// Its number and name, its severity and state, where it lies.
#[derive(Debug, Serialize)]
pub(crate) struct TitlePart {
    pub(crate) i: IncidentShow,
}

impl Page for TitlePart {
    const TEMPLATE: &'static str = "situation/part-incident-title.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        ["open", "confirmed", "closed", "merged"].map(|s| Self { i: IncidentShow::sample(s) }).into()
    }
}

/// What this function may do to the state of an incident.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MayStep {
    pub(crate) update: bool,
    pub(crate) close: bool,
}

/// The steps that its state allows, each with its form.
#[derive(Serialize)]
pub(crate) struct StepsPart {
    i: IncidentShow,
    steps: Vec<&'static str>,
    due: usize,
    open_requests: usize,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl StepsPart {
    /// With how many are still to be told, and how many requests have no answer.
    pub(crate) fn of(i: IncidentShow, steps: Vec<&'static str>, due: usize, open_requests: usize) -> Self {
        Self { i, steps, due, open_requests, act: "", form: Typed::default(), blank: Typed::default() }
    }
}

impl Page for StepsPart {
    const TEMPLATE: &'static str = "situation/part-incident-steps.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let of = |steps: &[&'static str], open| {
            Self::of(IncidentShow::sample("confirmed"), steps.to_vec(), open, open)
        };
        vec![of(&["confirm", "contain", "close"], 2), of(&["reopen"], 0), of(&[], 0)]
    }
}

/// The codes of the steps that are offered in this state, in the order of the page.
pub(crate) fn offered(state: IncidentState, may: MayStep) -> Vec<&'static str> {
    let allowed = |step: &Step| if *step == Step::Close { may.close } else { may.update };
    possible(state).into_iter().filter(allowed).map(Step::code).collect()
}
