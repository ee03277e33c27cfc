//! Hands the window, its icon and its permissions to the program.

fn main() {
    tauri_build::build();
}
