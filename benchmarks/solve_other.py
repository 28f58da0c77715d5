"""Solves an LP file with HiGHS or CP-SAT and says how it went, as one line of JSON.

    solve_other.py size MODEL
    solve_other.py columns MODEL FILE
    solve_other.py HiGHS|CP-SAT MODEL SOLUTION SECONDS THREADS

The solution is written as lines of a column's name and its value, zeros left out. The two packages
carry libraries that cannot live in one process: for CP-SAT, HiGHS reads the model in another one.
"""

import json
import math
import os
import pickle
import subprocess
import sys
import time


def read(path):
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    if solver.readModel(path) == highspy.HighsStatus.kError:
        raise SystemExit(f"HiGHS cannot read {path}")
    return solver


def size(path):
    import highspy

    lp = read(path).getLp()
    kinds = list(lp.integrality_)
    return {
        "columns": lp.num_col_,
        "whole": sum(kind != highspy.HighsVarType.kContinuous for kind in kinds),
        "rows": lp.num_row_,
        "coefficients": len(lp.a_matrix_.value_),
        "megabytes": os.path.getsize(path) / 1e6,
    }


def write(path, names, values):
    with open(path, "w", encoding="utf-8") as file:
        for name, value in zip(names, values):
            if abs(value) > 1e-9:
                file.write(f"{name} {value:.9g}\n")


def solve_highs(path, solution, seconds, threads):
    import highspy

    solver = read(path)
    solver.setOptionValue("time_limit", seconds)
    solver.setOptionValue("threads", threads)
    begin = time.monotonic()
    solver.run()
    taken = time.monotonic() - begin
    info = solver.getInfo()
    has_solution = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    if has_solution:
        write(solution, solver.getLp().col_names_, solver.getSolution().col_value)
    status = solver.modelStatusToString(solver.getModelStatus())
    bound = info.mip_dual_bound if math.isfinite(info.mip_dual_bound) else None
    return answer(has_solution, bound, taken, status)


def answer(has_solution, bound, taken, status):
    return {
        "has_solution": has_solution,
        "bound": bound,
        "seconds": taken,
        "remark": status.lower(),
    }


def scale_of(costs):
    """The least factor that makes all costs whole, or 10,000 where none does."""
    for factor in (1, 2, 4, 5, 10, 20, 40, 100, 1000):
        if all(abs(cost * factor - round(cost * factor)) < 1e-6 for cost in costs):
            return factor
    return 10_000


def write_columns(path, file):
    """The program as plain lists, for a process without HiGHS."""
    lp = read(path).getLp()
    matrix = lp.a_matrix_
    lists = [lp.col_names_, lp.col_cost_, lp.col_lower_, lp.col_upper_]
    lists += [lp.row_lower_, lp.row_upper_, matrix.start_, matrix.index_, matrix.value_]
    with open(file, "wb") as out:
        pickle.dump([list(part) for part in lists], out)


def columns_of(path):
    file = path + ".columns"
    subprocess.run([sys.executable, __file__, "columns", path, file], check=True)
    with open(file, "rb") as lists:
        return pickle.load(lists)


def solve_cp_sat(path, solution, seconds, threads):
    from ortools.sat.python import cp_model

    names, costs, lower, upper, row_lower, row_upper, starts, index, value = columns_of(path)
    # Heads served or missing beyond the need help nobody, so that no column is without an end.
    most = max([bound for bound in row_lower if math.isfinite(bound)] + [1])
    model = cp_model.CpModel()
    columns = []
    terms = [([], []) for _ in row_lower]
    for column, name in enumerate(names):
        high = upper[column] if math.isfinite(upper[column]) else most
        if name.startswith("serve("):
            entries = range(starts[column], starts[column + 1])
            high = min([row_lower[index[at]] for at in entries if value[at] > 0] + [high])
        columns.append(model.new_int_var(round(lower[column]), math.floor(high), name))
        for at in range(starts[column], starts[column + 1]):
            terms[index[at]][0].append(columns[column])
            terms[index[at]][1].append(round(value[at]))
    for row, (variables, factors) in enumerate(terms):
        low = math.ceil(row_lower[row]) if math.isfinite(row_lower[row]) else cp_model.INT_MIN
        high = math.floor(row_upper[row]) if math.isfinite(row_upper[row]) else cp_model.INT_MAX
        total = cp_model.LinearExpr.weighted_sum(variables, factors)
        model.add_linear_constraint(total, low, high)
    scale = scale_of(costs)
    model.minimize(
        cp_model.LinearExpr.weighted_sum(columns, [round(cost * scale) for cost in costs])
    )
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = threads
    begin = time.monotonic()
    status = solver.solve(model)
    taken = time.monotonic() - begin
    has_solution = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    if has_solution:
        write(solution, names, [solver.value(column) for column in columns])
    bound = solver.best_objective_bound / scale
    return answer(has_solution, bound, taken, solver.status_name(status))


def main():
    if sys.argv[1] == "size":
        print(json.dumps(size(sys.argv[2])))
        return
    if sys.argv[1] == "columns":
        write_columns(*sys.argv[2:4])
        return
    solver, path, solution = sys.argv[1:4]
    seconds, threads = float(sys.argv[4]), int(sys.argv[5])
    solve = solve_highs if solver == "HiGHS" else solve_cp_sat
    print(json.dumps(solve(path, solution, seconds, threads)))


main()
