import ArgumentParser

@main
struct Meridian: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "24/7 rosters with a proven bound.")
}
