//! Coming in by providers: what the configuration says of them, and the door to them.

mod door;
mod settings;

use std::sync::Arc;

use directory_web::oidc::{Oidc, OidcParts};

use crate::wiring::{World, WorldError};

pub(crate) use settings::OidcSettings;

/// The providers of this place; none where none is configured.
///
/// # Errors
/// When a secret or a certificate cannot be read.
pub(crate) fn oidc(world: &Arc<World>) -> Result<Arc<Oidc>, WorldError> {
    let config = &world.config;
    let all: Result<Vec<_>, String> = config.oidc.iter().map(OidcSettings::provider).collect();
    let providers = all.map_err(WorldError::Plain)?;
    let roots = config.oidc.iter().find_map(|o| o.ca_file.as_deref());
    let door = door::Door::new(roots).map_err(WorldError::Plain)?;
    let (people, stamp) = (Arc::clone(&world.people), Arc::clone(&world.stamp));
    let profile = Arc::clone(&world.profile);
    Ok(Arc::new(Oidc::new(OidcParts {
        providers,
        door: Arc::new(door),
        address: config.url.clone(),
        journal: world.live.clone(),
        vault: Arc::clone(&world.vault),
        roster: Arc::new(move || people.now()),
        profile: Arc::new(move || Arc::clone(&profile)),
        stamp: Arc::new(move || Arc::clone(&stamp)),
    })))
}
