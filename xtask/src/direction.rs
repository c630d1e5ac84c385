//! Who may depend on whom (ARCHITECTURE.md, direction rules).

use cargo_metadata::{DependencyKind, MetadataCommand};

use crate::Finding;
use crate::files::Tree;

/// Outside packages that only these packages of ours may name.
const RESERVED: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("postgres", &["store", "testkit"]),
    ("tokio-postgres-rustls", &["store"]),
    ("cedar-policy", &["access"]),
    ("typst", &["press"]),
    ("typst-pdf", &["press"]),
    ("typst-layout", &["press"]),
    ("lettre", &["belfry"]),
];

/// Packages that may name axum, besides those that end in `-web`. The demonstration is data, a player and one strip;
/// the stage is for tests.
const WEB: &[&str] = &["web", "belfry", "demo", "stage"];

/// Foundation packages from the bottom up; each may depend on those before it only.
const ORDER: &[&str] = &[
    "kernel",
    "journal",
    "store",
    "profile",
    "access",
    "directory",
    "territory",
    "exchange",
    "signing",
    "publicsite",
    "commitments",
    "bodies",
    "indicators",
    "sheets",
    "web",
    "desk",
    "directory-web",
    "commitments-web",
    "bodies-web",
    "indicators-web",
    "openapi",
    "openapi-web",
    "webhooks",
    "webhooks-web",
    "outbox",
    "outbox-web",
    "paper",
    "paper-web",
];

/// Packages in the foundation's folder that nothing rests on: the stage for tests, the runs against bad input.
const BESIDE: &[&str] = &["testkit", "stage", "exchange-fuzz"];

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let meta = match MetadataCommand::new().current_dir(&tree.root).no_deps().exec() {
        Ok(meta) => meta,
        Err(e) => return vec![Finding::new("Cargo.toml", format!("cargo metadata: {e}"))],
    };
    let mut out = Vec::new();
    for package in meta.workspace_packages() {
        let me = package.name.as_str();
        let place = package.manifest_path.parent().map(|p| p.as_str().to_owned()).unwrap_or_default();
        let domain = place.contains("/domains/");
        let foundation = place.contains("/foundation/") && !BESIDE.contains(&me);
        if foundation && rank(me).is_none() {
            out.push(Finding::new(me, "has no place yet in ORDER (xtask/src/direction.rs)"));
        }
        for dependency in &package.dependencies {
            if dependency.kind == DependencyKind::Development
                || me == "benches"
                || me == "xtask"
                || me == "testkit"
            {
                continue;
            }
            let on = dependency.name.as_str();
            let mut no = |why: &str| out.push(Finding::new(me, format!("must not depend on {on}: {why}")));
            if let Some((_, who)) = RESERVED.iter().find(|(name, _)| *name == on)
                && !who.contains(&me)
            {
                no("it is behind another package's façade");
            }
            if on == "axum" && !WEB.contains(&me) && !me.ends_with("-web") {
                no("only web packages and the binary speak HTTP");
            }
            let target = meta.workspace_packages().into_iter().find(|p| p.name.as_str() == on);
            let Some(target) = target else { continue };
            let theirs = target.manifest_path.as_str();
            if let (Some(a), Some(b)) = (rank(me), rank(on))
                && b >= a
            {
                no("foundation packages depend downwards only");
            }
            // What a document is made of may be named everywhere; the press that prints it stands behind those types.
            let types = on == "press-types";
            if foundation && !types && (theirs.contains("/domains/") || theirs.contains("/apps/")) {
                no("no foundation package knows a domain");
            }
            if domain && theirs.contains("/domains/") && me.strip_suffix("-web") != Some(on) {
                no("no domain knows another; meet in apps/belfry/src/flows");
            }
            if domain && !me.ends_with("-web") && on == "web" {
                no("rules do not know the web");
            }
        }
    }
    out
}

fn rank(name: &str) -> Option<usize> {
    ORDER.iter().position(|n| *n == name)
}
