package org.luoshi.statistics;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.access.Reach;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** The filters of a question as ids.
 * @param collegeIds the college asked for, null for all
 * @param majorIds the majors of the code asked for (colleges may share one), null for all */
record Selection(Set<Long> collegeIds, Set<Long> majorIds) {

    /** @throws Refusal not-found for a college or major that does not exist or is out of reach: never told apart */
    static Selection of(Question question, Directory directory, Reach reach) {
        Set<Long> colleges = null;
        if (question.college() != null) {
            colleges = directory.colleges().entrySet().stream()
                    .filter(entry -> entry.getValue().code().equals(question.college()))
                    .map(entry -> entry.getKey())
                    .filter(id -> directory.reaches(reach, id))
                    .collect(Collectors.toSet());
            require(!colleges.isEmpty(), "二级学院", "college");
        }
        Set<Long> majors = null;
        if (question.major() != null) {
            majors = directory.majors().entrySet().stream()
                    .filter(entry -> entry.getValue().code().equals(question.major()))
                    .filter(entry -> directory.reaches(reach, entry.getValue().collegeId()))
                    .map(entry -> entry.getKey())
                    .collect(Collectors.toSet());
            require(!majors.isEmpty(), "专业", "major");
        }
        return new Selection(colleges, majors);
    }

    /** @return those of the cells that are meant */
    List<Cell> of(List<Cell> cells) {
        return collegeIds == null && majorIds == null
                ? cells
                : cells.stream().filter(this::admits).toList();
    }

    boolean admitsCollege(long collegeId) {
        return collegeIds == null || collegeIds.contains(collegeId);
    }

    boolean admits(Cell cell) {
        return admitsCollege(cell.seat().collegeId())
                && (majorIds == null || majorIds.contains(cell.seat().majorId()));
    }

    private static void require(boolean found, String zh, String en) {
        if (!found) {
            throw notFound(zh, en);
        }
    }

    static Refusal notFound(String zh, String en) {
        return Problem.NOT_FOUND.because(
                "没有这个" + zh + "，或不在您的范围内。可用的代码见 GET /cohorts/{year}/colleges。",
                "There is no such " + en + ", or it is not yours to see: see GET /cohorts/{year}/colleges.");
    }
}
