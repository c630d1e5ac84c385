//! What guards plans and activations, and where their pages are.

use kernel::{Id, Lang, Resource, kind};
use readiness::read::{self, Eye};
use store::{Read, StoreError};

/// The matters of this package, for the journal's pages.
pub(crate) struct Matters;

impl web::Matters for Matters {
    fn resource(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        read::resource(read, matter)
    }
    fn page(
        &self,
        read: &dyn Read,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        if let Some(plan) = read::plan(read, &Eye::all(), matter, None)? {
            return Ok(Some((plan.frame.titles.show(lang).to_owned(), format!("plans/{matter}"))));
        }
        let Some(run) = read::run(read, &Eye::all(), matter)? else { return Ok(None) };
        let label = run.label.as_ref().map(|label| label.show(lang).to_owned());
        let name =
            [label, run.about.map(|about| about.1)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Ok(Some((name, format!("activations/{matter}"))))
    }
}
