//! What other programs may hand in: one file per act. Each becomes the same command that the pages ask for, under the same rules.

mod answer;
mod capacity;
mod signal;
mod value;

use std::sync::Arc;

use kernel::{Refusal, kind};
use openapi::{Act, Asking, Field, Of};

use crate::wiring::World;

/// The language of what is written.
const LANG: Field = Field::maybe(
    "lang",
    Of::Code(&["fr", "nl", "en"]),
    [
        "La langue de ces mots ; celle de la demande, si rien n’est dit.",
        "De taal van deze woorden; die van de vraag, als niets is gezegd.",
        "The language of these words; that of the request where nothing is said.",
    ],
);

/// When it was so.
const STATED: Field = Field::maybe(
    "stated_at",
    Of::Moment,
    [
        "Quand c’était ainsi, si ce n’est pas maintenant.",
        "Wanneer het zo was, als het niet nu is.",
        "When it was so, if not now.",
    ],
);

/// What the acts are.
pub(super) fn acts(world: &Arc<World>) -> Vec<Arc<dyn Act>> {
    let w = || Arc::clone(world);
    vec![
        Arc::new(signal::RecordSignal(w())),
        Arc::new(value::RecordValue(w())),
        Arc::new(capacity::TellCapacity(w())),
        Arc::new(answer::AnswerOrder(w())),
    ]
}

/// The item that an act is about.
fn item(asking: &Asking<'_>) -> Result<kernel::Id<kind::Matter>, Refusal> {
    asking.item.ok_or_else(Refusal::not_found)
}

/// Storage that fails is not the asker's fault; the log has it.
fn unavailable(e: &store::StoreError) -> Refusal {
    tracing::error!(error = %e, "what another program hands in could not be looked up");
    Refusal::new(kernel::Kind::Unavailable, "error-busy")
}
