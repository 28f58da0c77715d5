import ArgumentParser
import LinearProgram
import Rostering
import Workforce

/// `meridian model`: writes the linear program of an instance.
struct ModelCommand: ParsableCommand {
  /// The formats in which a program can be written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case lp
  }

  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Write the linear program of an instance, for other solvers.",
    discussion: """
      The master over the tours found so far or, with --compact, the whole problem as one integer \
      program without tours.
      """
  )

  @OptionGroup var source: InstanceArgument

  @Option(help: "The format: lp, the LP format of CPLEX.")
  var format = Format.lp

  @Option(help: ArgumentHelp("File to write; standard output by default.", valueName: "file"))
  var output: String?

  @Flag(help: "The compact program: every duty and break of every agent, no tours.")
  var compact = false

  func run() throws {
    let instance = try source.read()
    let program =
      compact ? try compactProgram(of: instance) : MasterModel.linearProgram(for: instance)
    let text: String
    do {
      text = try LPFormatWriter(title: instance.name).text(of: program)
    } catch {
      throw Outcome.defect.because("The program cannot be written: \(error)")
    }
    do {
      if let output { try Files.replace(output, by: text) } else { try Terminal.write(text) }
    } catch {
      throw Outcome.badInput.because("Cannot \(error.action) '\(error.path)': \(error.reason).")
    }
  }

  private func compactProgram(of instance: Instance) throws -> LinearProgram {
    do { return try CompactModel(instance: instance).program } catch {
      throw Outcome.badInput.because("\(error)")
    }
  }
}
