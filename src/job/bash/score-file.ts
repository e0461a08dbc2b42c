/** The file in the artifact directory from which a script's score is read. */
export const SCORE_FILE = "score.json";
