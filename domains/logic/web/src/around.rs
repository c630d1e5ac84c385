//! Beside the objective, measure or programme that a model is about: which models there are, and what they do not see.

use std::sync::Arc;

use kernel::{Id, Text, kind};
use logic::read;
use serde::Serialize;
use web::layout::Panel;
use web::{Fault, Page, SurroundCx, Surroundings};

use crate::desk::Desk;
use crate::one::blind_of;

/// Its place among the panels of other packages: after those that an incident needs.
const ORDER: u16 = 80;

/// Adds to the pages of other matters.
pub(crate) struct Around(pub(crate) Arc<Desk>);

#[derive(Serialize)]
pub(crate) struct BesidePart {
    /// Id, names, version, assumptions without an indicator.
    models: Vec<(String, Text, i64, usize)>,
}

impl Page for BesidePart {
    const TEMPLATE: &'static str = "logic/part-beside.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let model = |n: i64| ("x".to_owned(), Text::both("Modèle <b>", "Model"), n, usize::from(n > 0));
        vec![Self { models: vec![model(0), model(2)] }]
    }
}

impl Surroundings for Around {
    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let all = read::about(cx.read, &self.0.eye(&cx.session.actor), matter)?;
        if all.is_empty() {
            return Ok(Vec::new());
        }
        let model =
            |row: read::ModelRow| (row.id.to_string(), row.names.clone(), row.version, blind_of(&row));
        let part = BesidePart { models: all.into_iter().map(model).collect() };
        Ok(vec![Panel { order: ORDER, html: cx.shell.fragment(cx.reader, &part)? }])
    }
}
