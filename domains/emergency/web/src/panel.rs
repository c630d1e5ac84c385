//! The panel on the page of an emergency: its phase now, since when, by whom, how many still to be told, the way to declare one.

use emergency::read::{self, Eye};
use kernel::{Actor, Id, kind};
use serde::Serialize;
use store::{Read, StoreError};
use web::Page;

use crate::desk::Desk;
use crate::show::{PhaseShow, shown};

/// The place of the panel among others.
pub(crate) const ORDER: u16 = 10;

#[derive(Serialize)]
pub(crate) struct PanelPart {
    /// The emergency.
    about: String,
    phases: Vec<PhaseShow>,
    /// How many are over.
    past: usize,
    /// Evaluations about it: number, id, state.
    evaluations: Vec<(String, String, &'static str)>,
    may_begin: bool,
}

impl Page for PanelPart {
    const TEMPLATE: &'static str = "emergency/part-panel.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let page = |phases, past, may_begin| Self {
            about: "x".into(),
            phases,
            past,
            evaluations: if past > 0 { vec![("EV-26-0001".into(), "x".into(), "open")] } else { Vec::new() },
            may_begin,
        };
        vec![page(Vec::new(), 0, false), page(Vec::new(), 2, true), page(PhaseShow::samples(), 1, true)]
    }
}

impl PanelPart {
    pub(crate) fn load(
        read: &dyn Read,
        desk: &Desk,
        actor: &Actor,
        now: kernel::Timestamp,
        about: Id<kind::Matter>,
        present: bool,
    ) -> Result<Self, StoreError> {
        let eye: Eye = desk.eye(actor);
        let all = read::about(read, &eye, about)?;
        let (live, past): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|p| p.state.is_live() || p.waits() || p.to_tell > 0);
        let evaluations = read::evaluations(read, &eye, Some(about), 5, 0)?;
        Ok(Self {
            about: about.to_string(),
            phases: shown(&live, desk, actor, now),
            past: past.len(),
            evaluations: evaluations
                .into_iter()
                .map(|e| (e.number, e.id.to_string(), e.state.code()))
                .collect(),
            may_begin: present && desk.may_begin(actor),
        })
    }
}
