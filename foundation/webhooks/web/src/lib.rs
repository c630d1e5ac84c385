//! The pages of webhooks: who is told of what, how far each has come, what was answered; setting one up, stopping it, telling
//! again, a new secret.

mod act;
mod at;
mod list;
mod matters;
mod one;

use std::sync::Arc;

use kernel::{Id, Lang, kind};
use web::{Contribution, PageKind, Routes, get, post, template_files, text_files};
use webhooks::signature::Secret;
use webhooks::{Facts, Places};

/// Mandates of machines with what they are called, in a language.
pub type Machines = Arc<dyn Fn(Lang) -> Vec<(Id<kind::Mandate>, String)> + Send + Sync>;

/// What the binary hands to the pages.
pub struct Desk {
    /// Who may do what, names.
    pub post: Arc<desk::Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// Mandates of machines that count now, with what they are called.
    pub machines: Machines,
    /// How far each hook has come.
    pub places: Places,
    /// The nth secret of a hook.
    pub secret: Arc<dyn Fn(Id<kind::Matter>, i64) -> Secret + Send + Sync>,
}

/// Pages, texts and matters.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        templates: template_files!("webhooks/list.html", "webhooks/one.html"),
        texts: text_files!("webhooks-web"),
        pages: vec![PageKind::of::<list::ListPage>(), PageKind::of::<one::OnePage>()],
        routes: Routes::new()
            .route("/webhooks", get(list::show).post(act::keep))
            .route("/webhooks/{id}", get(one::show))
            .route("/webhooks/{id}/turn", post(act::turn))
            .route("/webhooks/{id}/secret", post(act::rotate))
            .route("/webhooks/{id}/again", post(act::again))
            .with(Arc::clone(desk)),
        surroundings: vec![Arc::new(matters::Badges)],
        matters: vec![Arc::new(matters::Matters)],
        ..Contribution::default()
    }
}
