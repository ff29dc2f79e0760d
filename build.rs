//! Asks the linker to say which numbers in the wasm are addresses; the bundling step drops what nothing refers to.

use std::env::var;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // The bundling step leaves development builds as they are.
    let (family, profile) = (var("CARGO_CFG_TARGET_FAMILY"), var("PROFILE"));
    if family.is_ok_and(|family| family == "wasm") && profile.is_ok_and(|profile| profile == "release") {
        println!("cargo::rustc-link-arg-bin=widget=--emit-relocs");
    }
}
