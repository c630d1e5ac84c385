//! Says where the browser's files are. Runs nothing: `make assets` makes them.

use std::path::PathBuf;

fn main() {
    let here = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    texts(&here);
    let dist = here.join("../../assets/dist");
    println!("cargo::rerun-if-changed={}", here.join("../../assets").join("dist").display());
    if dist.join("app.css").exists() {
        println!("cargo::rustc-env=ASSETS_DIST={}", dist.display());
        return;
    }
    let release = std::env::var_os("PROFILE").is_some_and(|p| p == "release");
    if release {
        println!("cargo::error=assets/dist is absent: run `make assets` first");
        return;
    }
    let empty = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("no-assets");
    if let Err(e) = std::fs::create_dir_all(&empty) {
        println!("cargo::error=making {}: {e}", empty.display());
    }
    println!("cargo::warning=assets/dist is absent: pages will have no style; run `make assets`");
    println!("cargo::rustc-env=ASSETS_DIST={}", empty.display());
}

/// The browser's own sentences stand beside its modules; an absent file is an empty one.
fn texts(here: &std::path::Path) {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    for lang in ["fr", "nl", "en"] {
        let from = here.join(format!("../../assets/texts/{lang}.ftl"));
        println!("cargo::rerun-if-changed={}", from.display());
        let text = std::fs::read_to_string(&from).unwrap_or_default();
        if let Err(e) = std::fs::write(out.join(format!("browser-{lang}.ftl")), text) {
            println!("cargo::error=writing the browser's texts: {e}");
        }
    }
}
