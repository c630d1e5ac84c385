//! What the program carries inside changes the program.

fn main() {
    for folder in ["profiles", "policies"] {
        println!("cargo::rerun-if-changed=../../{folder}");
    }
}
