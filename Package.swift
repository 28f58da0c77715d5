// swift-tools-version: 6.2
import PackageDescription

/// Every room is compiled under the same settings; warnings are errors where CI builds.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String,
  _ dependencies: [Target.Dependency],
  exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies,
    exclude: exclude,
    resources: resources,
    swiftSettings: settings
  )
}

let package = Package(
  name: "meridian",
  products: [.executable(name: "meridian", targets: ["meridian"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    room("SafeFiles"),
    room("CivilTime", ["SafeFiles"]),
    room("Workforce", ["CivilTime"]),
    room("LabourRules", ["CivilTime", "Workforce"]),
    room("WorkRules", ["CivilTime", "Workforce"]),
    room("LinearProgram"),
    .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
    room("GLPKSolver", ["LinearProgram", "CGLPK"]),
    room("Scenarios", ["CivilTime", "Workforce"]),
    room("Placement", ["CivilTime", "Workforce", "WorkRules"]),
    room(
      "Rostering",
      ["CivilTime", "Workforce", "WorkRules", "Placement", "LinearProgram", "GLPKSolver"]
    ),
    room("Audit", ["CivilTime", "Workforce", "WorkRules"]),
    room(
      "Explanation",
      ["CivilTime", "Workforce", "WorkRules", "LinearProgram", "GLPKSolver"]
    ),
    room("Planning"),
    room(
      "InstanceFiles",
      [
        "CivilTime", "Workforce", "WorkRules", "LabourRules", "SpreadsheetText", "SafeFiles",
        "Yams",
      ]
    ),
    room("InstanceGeneration", ["CivilTime"]),
    room("SpreadsheetText"),
    room("ShiftSchedulingFiles", ["CivilTime", "Workforce"]),
    room(
      "RosterFiles",
      ["CivilTime", "Workforce", "WorkRules", "Audit", "Placement", "SpreadsheetText"]
    ),
    .executableTarget(
      name: "meridian",
      dependencies: [
        "CivilTime", "Workforce", "WorkRules", "LinearProgram", "Rostering", "Audit", "Planning",
        "Explanation", "LabourRules", "InstanceFiles", "InstanceGeneration", "RosterFiles",
        "ShiftSchedulingFiles", "SpreadsheetText", "SafeFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CivilTime", "Workforce", "WorkRules", "GLPKSolver", "Rostering", "Audit", "Planning",
        "InstanceFiles", "InstanceGeneration", "LinearProgram", "SafeFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    // What several test targets share: the numbers of random worlds, folders for one test.
    .target(name: "SeededNumbers", path: "Tests/SeededNumbers", swiftSettings: settings),
    .target(name: "TestFolders", path: "Tests/TestFolders", swiftSettings: settings),
    tests("SafeFilesTests", ["SafeFiles", "TestFolders"]),
    tests("CivilTimeTests", ["CivilTime"]),
    tests("WorkforceTests", ["Workforce", "CivilTime", "SeededNumbers"]),
    tests("LabourRulesTests", ["LabourRules", "Workforce", "CivilTime"]),
    tests("WorkRulesTests", ["WorkRules", "Workforce", "CivilTime"]),
    tests("LinearProgramTests", ["LinearProgram"], resources: [.copy("Golden")]),
    tests("GLPKSolverTests", ["GLPKSolver", "LinearProgram", "CGLPK"]),
    tests(
      "RosteringTests",
      [
        "Rostering", "Audit", "Workforce", "WorkRules", "CivilTime", "LinearProgram", "GLPKSolver",
        "Scenarios", "SeededNumbers",
      ]
    ),
    tests("ScenariosTests", ["Scenarios", "Workforce", "CivilTime"]),
    tests(
      "PlacementTests",
      ["Placement", "Audit", "WorkRules", "Workforce", "CivilTime", "SeededNumbers"]
    ),
    tests("AuditTests", ["Audit", "WorkRules", "Workforce", "CivilTime"]),
    tests(
      "ExplanationTests",
      [
        "Explanation", "Audit", "WorkRules", "Workforce", "CivilTime", "LinearProgram",
        "GLPKSolver", "SeededNumbers",
      ]
    ),
    tests("PlanningTests", ["Planning"]),
    tests("InstanceFilesTests", ["InstanceFiles", "Workforce", "CivilTime"]),
    tests(
      "InstanceGenerationTests",
      ["InstanceGeneration", "InstanceFiles", "Rostering", "Workforce", "CivilTime"]
    ),
    tests("SpreadsheetTextTests", ["SpreadsheetText"]),
    tests(
      "ShiftSchedulingFilesTests",
      [
        "ShiftSchedulingFiles", "Audit", "WorkRules", "Workforce", "CivilTime", "SeededNumbers",
      ]
    ),
    tests(
      "RosterFilesTests",
      ["RosterFiles", "Audit", "WorkRules", "Workforce", "CivilTime"],
      exclude: ["Golden"]
    ),
    tests(
      "ShortWorldTests",
      [
        "meridian", "InstanceFiles", "Rostering", "Audit", "Explanation", "RosterFiles",
        "LinearProgram", "WorkRules", "Workforce", "CivilTime", "SeededNumbers",
      ]
    ),
    tests("BenchmarksTests", ["Benchmarks", "Workforce"]),
    tests("HouseTests", ["Workforce", "WorkRules"]),
    tests("FuzzTests", ["meridian", "SeededNumbers"]),
    tests(
      "EndToEndTests",
      [
        "meridian", "RosterFiles", "Audit", "WorkRules", "Workforce", "CivilTime", "SafeFiles",
        "TestFolders",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
