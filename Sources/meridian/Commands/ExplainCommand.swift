import ArgumentParser
import CivilTime
import Explanation
import RosterFiles
import Workforce

/// `meridian explain`: what cannot be had and why, or why a roster looks as it does.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what cannot be had and why, or why a roster looks as it does.",
    discussion: """
      Without a roster: hard rules that contradict each other, with what would do, and need that \
      nobody could cover, with the reasons. With --roster and --agent: what else each date of \
      the agent could have, and the rule that it breaks or its price. The exit code is 3 when hard \
      rules contradict each other.
      """
  )

  @OptionGroup var source: InstanceArgument

  @Option(help: ArgumentHelp("A roster, in the form of roster.csv.", valueName: "roster.csv"))
  var roster: String?

  @Option(help: ArgumentHelp("The agent whose shifts are explained.", valueName: "id"))
  var agent: String?

  @Option(help: ArgumentHelp("One local date, with all that it could have.", valueName: "date"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "How a spreadsheet has written the roster's dates: dmy (08.03.2027) or mdy (3/8/2027), beside "
        + "2027-03-08.",
      valueName: "order"
    )
  )
  var dates: DateOrder?

  @Option(
    help: ArgumentHelp(
      "Seconds after which what was found so far is printed (default: none).",
      valueName: "seconds"
    )
  )
  var timeLimit: Double?

  @Flag(help: "Show no progress.")
  var quiet = false

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if (roster == nil) != (agent == nil) {
      throw ValidationError("--roster and --agent go together.")
    }
    if dates != nil, agent == nil { throw ValidationError("--dates needs --roster and --agent.") }
    if date != nil, agent == nil { throw ValidationError("--date needs --roster and --agent.") }
    if let timeLimit { try SolveLimits.check(timeLimit: timeLimit) }
    if timeLimit != nil, agent != nil {
      throw ValidationError("--time-limit goes without --roster and --agent.")
    }
    if let date, LocalDate(iso: date) == nil {
      throw ValidationError("--date must have the form 2027-03-08.")
    }
  }

  func run() throws {
    let instance = try source.read()
    if let roster, let agent {
      try explainChoices(of: agent, in: roster, instance)
    } else {
      try explain(instance)
    }
  }

  private func explain(_ instance: Instance) throws {
    StopSignals.watch(saying: quiet ? nil : .explanation)
    let limit = timeLimit.map { ContinuousClock.now + .seconds($0) }
    let progress = LiveProgress(isQuiet: quiet, firstSeconds: 2)
    let explanation: InstanceExplanation
    do {
      defer { progress.finish() }
      explanation = try InstanceExplanation(
        of: instance,
        progress: { progress.show(activity: $0.text) },
        shouldStop: {
          StopSignals.isStopRequested || limit.map { ContinuousClock.now >= $0 } ?? false
        }
      )
    } catch {
      throw Outcome.defect.because("The explanation failed: \(error)")
    }
    if json {
      try Terminal.write(ExplanationJSON(explanation, instance: instance).text + "\n")
    } else {
      try Terminal.print(ExplanationText(explanation, instance: instance).text)
    }
    if explanation.isContradictory { throw ExitCode(Outcome.infeasible.rawValue) }
  }

  private func explainChoices(of id: String, in path: String, _ instance: Instance) throws {
    guard let agent = instance.agents.first(where: { $0.id.text == id }) else {
      throw Outcome.badInput.because("There is no agent '\(id)' in '\(source.instance)'.")
    }
    var dates = instance.horizon.dates
    if let date, let only = LocalDate(iso: date) {
      guard instance.horizon.dayIndex(of: only) != nil else {
        throw Outcome.badInput.because(
          "The date \(only) is not among those of the horizon, \(instance.horizon.firstDate) to "
            + "\(instance.horizon.lastDate)."
        )
      }
      dates = [only]
    }
    let file = RosterFile(path: path, dates: self.dates, zones: try source.zones())
    let (roster, _) = try file.read(for: instance)
    let choices = AgentChoices(of: agent, on: dates, roster: roster, instance: instance)
    if json {
      try Terminal.write(AgentChoicesJSON(choices: choices, instance: instance).text + "\n")
    } else {
      try Terminal.print(
        AgentChoicesText(choices, instance: instance, isFull: date != nil).text
      )
    }
  }
}
